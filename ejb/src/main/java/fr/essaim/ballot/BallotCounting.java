// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.directory.AgentId;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/** Opens a box once its vote is over, and destroys what it held once that is published. */
@ApplicationScoped
@Transactional
public class BallotCounting {

    @Inject
    BallotBoxes boxes;

    @Inject
    BoxKeys keys;

    @Inject
    ScrutineerKeys scrutineers;

    @Inject
    PollRegisterRepository register;

    @Inject
    BallotBoxRepository repository;

    @Inject
    KeyShareRepository shares;

    @Inject
    Clock clock;

    /**
     * Opens a box whose key the host keeps. Until the transaction ends nothing else happens to the box.
     *
     * @throws BallotKeyMissingException when the key is lost
     * @throws InvalidValueException when the box was counted before
     */
    public OpenedBallots open(String boxId) {
        BallotBox box = locked(boxId);
        if (box.shared()) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.scrutineers-needed", box.quorum());
        }
        return open(box, keys.of(box).pair());
    }

    /**
     * Opens a box whose key scrutineers share.
     *
     * @param passphrases as typed, by scrutineer; blank ones are left out
     * @throws WrongPassphrasesException when some of them are not those that the scrutineers drew
     */
    public OpenedBallots open(String boxId, Map<AgentId, String> passphrases) {
        BallotBox box = locked(boxId);
        return open(box, scrutineers.join(box, passphrases));
    }

    /** Whether the box was counted; nobody else counts it until the transaction ends. */
    public boolean isCounted(String boxId) {
        return boxes.lock(boxId).counted();
    }

    private BallotBox locked(String boxId) {
        BallotBox box = boxes.lock(boxId);
        if (box.counted()) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.box-closed");
        }
        return box;
    }

    private OpenedBallots open(BallotBox box, AsymmetricCipherKeyPair key) {
        BallotMac mac = new BallotMac(keys.of(box));
        List<String> contents = new ArrayList<>();
        int unreadable = 0;
        List<Object[]> page = repository.page(box.id(), "");
        while (!page.isEmpty()) {
            String last = "";
            for (Object[] row : page) {
                last = (String) row[0];
                String place = box.place(last);
                Optional<String> content = mac.check(place, (String) row[2], (String) row[1])
                        .flatMap(text -> SealedText.open(key, place, text));
                content.ifPresent(contents::add);
                unreadable += content.isPresent() ? 0 : 1;
            }
            page = repository.page(box.id(), last);
        }
        Collections.shuffle(contents, new SecureRandom());
        return new OpenedBallots(contents, unreadable);
    }

    /**
     * The ballots are counted: the box takes no more, and its register lies in no order that tells of the vote. To be called
     * in the transaction that opened it.
     *
     * @param unreadable how many of all its ballots do not count, for whatever reason
     */
    public void close(String boxId, int ballots, int unreadable) {
        repository.close(boxId, ballots, unreadable, clock.instant());
        register.putInOrder(boxId);
    }

    /**
     * Destroys the ballots of a box that is counted, the shares of its scrutineers and the host's key.
     *
     * @throws UncheckedIOException when the host's key could not be destroyed, or is not where it should be; nothing is then
     */
    public void destroy(String boxId) {
        BallotBox box = boxes.lock(boxId);
        if (!box.counted()) {
            throw new IllegalStateException("The ballots of the box are not counted");
        }
        repository.removeBallots(boxId);
        shares.removeAll(boxId);
        repository.markDestroyed(boxId, clock.instant());
        try {
            if (box.publicKey() != null) {
                keys.destroy(boxId);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
