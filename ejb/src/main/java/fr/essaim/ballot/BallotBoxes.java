// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.persistence.Database;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where sealed ballots lie. A box is never told who votes: agents are the register's business, in the same transaction.
 * Nothing that a ballot says leaves the memory of the server unsealed.
 */
@ApplicationScoped
@Transactional
public class BallotBoxes {

    static final String FIELD = "BALLOT";

    @Inject
    BallotBoxRepository repository;

    @Inject
    KeyShareRepository shares;

    @Inject
    BoxKeys keys;

    @Inject
    Database database;

    /**
     * A new box whose key the host keeps. The key has been written, read back and tried when this returns.
     *
     * @return its number
     * @throws BallotKeyMissingException when the key cannot be kept
     */
    public String create() {
        String id = DrawnCode.number();
        HostKey key = HostKey.draw();
        keys.keep(id, key);
        repository.add(id, 0, DrawnCode.key());
        repository.keepPublicKey(id, key.box());
        return id;
    }

    /**
     * A new box that takes nothing before scrutineers share its key.
     *
     * @param quorum how many of them open it together, 2 to 9
     * @return its number
     */
    public String create(int quorum) {
        String id = DrawnCode.number();
        repository.add(id, quorum, DrawnCode.key());
        return id;
    }

    public Optional<BallotBox> find(String id) {
        return repository.find(id);
    }

    /** With its row locked until the transaction ends: whatever is put in, counted or destroyed is one after the other. */
    public BallotBox lock(String id) {
        return repository.lock(id).orElseThrow();
    }

    /**
     * Seals a ballot and puts it in.
     *
     * @param content what it says
     * @param length of the longest that a ballot of this box can say, in bytes, the same for all of them; at most 2,000
     * @return the code with which it can be replaced; nobody can find it again
     * @throws BallotKeyMissingException when the host's key is lost: nobody could ever count the ballot
     * @throws InvalidValueException when the ballots are counted, or the key is not shared yet
     */
    public String cast(String boxId, String content, int length) {
        String code = DrawnCode.draw();
        List<Object[]> rows = rows(boxId, List.of(content), code, length);
        open(boxId);
        repository.addBallots(rows);
        return code;
    }

    /**
     * Puts another ballot in the place of the one with this code, which is not shown.
     *
     * @return the code of the new ballot; the former one is worth nothing now
     * @throws InvalidValueException when no ballot in the box has this code
     */
    public String replace(String boxId, String code, String content, int length) {
        String next = DrawnCode.draw();
        List<Object[]> rows = rows(boxId, List.of(content), next, length);
        BallotBox box = find(boxId).orElseThrow();
        String receipt = DrawnCode.hash(box.codeKey(), code);
        boolean there = isThere(box, receipt);
        open(boxId);
        if (!there || !repository.removeBallot(boxId, receipt)) {
            throw new InvalidValueException(FIELD, "ballot.unknown-code");
        }
        repository.addBallots(rows);
        return next;
    }

    /** Whether this receipt was given for a ballot: who writes his own beside another's ballot replaces nothing. */
    private boolean isThere(BallotBox box, String receipt) {
        BallotMac mac = new BallotMac(keys.of(box));
        return repository.ballots(box.id(), receipt).stream()
                .anyMatch(row -> mac.check(box.place((String) row[0]), receipt, (String) row[1])
                        .isPresent());
    }

    /** Locks the box: nothing is counted from then on before what is put in is there. */
    private void open(String boxId) {
        checkOpen(lock(boxId));
    }

    private static void checkOpen(BallotBox box) {
        if (box.counted()) {
            throw new InvalidValueException(FIELD, "ballot.box-closed");
        }
        if (box.publicKey() == null) {
            throw new InvalidValueException(FIELD, "ballot.box-not-ready");
        }
    }

    /**
     * Made before the box is locked, so that others do not wait for it. Sealed to the key that the host keeps, not to that of
     * the box's row: who can change the row alone reads no ballot.
     *
     * @param code of the one ballot; null where there are many, and nobody gets one
     */
    private List<Object[]> rows(String boxId, List<String> contents, String code, int length) {
        BallotBox box = find(boxId).orElseThrow();
        checkOpen(box);
        HostKey key = keys.of(box);
        BallotMac mac = new BallotMac(key);
        List<Object[]> rows = new ArrayList<>();
        for (String content : contents) {
            String id = DrawnCode.number();
            String place = box.place(id);
            String receipt = DrawnCode.hash(box.codeKey(), code == null ? DrawnCode.draw() : code);
            String sealed = SealedText.seal(key.boxKey(), place, content, length);
            rows.add(new Object[] {id, boxId, mac.sign(place, receipt, sealed), receipt});
        }
        return rows;
    }

    /** Seals many ballots and puts them in, in a drawn order. Nobody gets a code for them. */
    public void castAll(String boxId, List<String> contents, int length) {
        List<String> shuffled = new ArrayList<>(contents);
        Collections.shuffle(shuffled, new SecureRandom());
        List<Object[]> rows = rows(boxId, shuffled, null, length);
        open(boxId);
        repository.addBallots(rows);
    }

    /** How many ballots lie in it, or did when they were counted. */
    public long count(BallotBox box) {
        return box.counted() ? box.ballots() : repository.countBallots(box.id());
    }

    /** Those of these boxes whose key is still needed and lost. */
    public List<String> withoutKey(List<String> ids) {
        return ids.stream()
                .filter(id -> find(id).filter(box -> !keys.isThere(box)).isPresent())
                .toList();
    }

    /** Removes a box that nothing was ever put into; its key once that is stored. */
    public void discard(String boxId) {
        BallotBox box = find(boxId).orElseThrow();
        shares.removeAll(boxId);
        repository.remove(boxId);
        if (box.publicKey() != null) {
            database.transactions().afterCommit(() -> keys.remove(boxId));
        }
    }

    /**
     * Seals what is typed of a ballot before it goes in, so that the host alone can read it, as long as it keeps the key.
     *
     * @param place what it belongs to, in this box
     */
    public String sealDraft(String boxId, String place, String content, int length) {
        return drafts(boxId).seal(draft(boxId, place), content, length);
    }

    /**
     * @param sealed by place, as are the texts that are given back
     * @throws BallotKeyMissingException when the key is lost, or not the one that they were sealed with
     */
    public Map<String, String> openDrafts(String boxId, Map<String, String> sealed) {
        DraftSeal drafts = drafts(boxId);
        Map<String, String> opened = new HashMap<>();
        sealed.forEach((place, draft) ->
                opened.put(place, drafts.open(draft(boxId, place), draft).orElseThrow(BallotKeyMissingException::new)));
        return opened;
    }

    private static String draft(String boxId, String place) {
        return "draft " + boxId + " " + place;
    }

    private DraftSeal drafts(String boxId) {
        return new DraftSeal(keys.of(find(boxId).orElseThrow()));
    }
}
