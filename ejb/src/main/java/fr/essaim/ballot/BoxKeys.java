// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's keys of boxes, looked for where they are kept each time: what is lost is noticed at the next ballot. */
@ApplicationScoped
public class BoxKeys {

    private static final Logger LOG = LoggerFactory.getLogger(BoxKeys.class);

    @Inject
    HostKeys keys;

    /** @throws BallotKeyMissingException when it cannot be kept, or what was kept cannot be read back and used */
    void keep(String boxId, HostKey key) {
        try {
            keys.keep(boxId, key);
            HostKey kept = keys.find(boxId).orElseThrow(BallotKeyMissingException::new);
            byte[] publicKey = SealedText.publicKey(key.pair());
            String place = "rehearsal " + boxId;
            String test = SealedText.seal(publicKey, place, boxId, boxId.length());
            if (SealedText.open(kept.pair(), place, test).filter(boxId::equals).isEmpty()) {
                throw new BallotKeyMissingException();
            }
        } catch (IOException e) {
            LOG.error("The key of a ballot box cannot be kept", e);
            throw new BallotKeyMissingException();
        }
    }

    /** @throws BallotKeyMissingException when it is not there, or not the one of this box */
    HostKey of(BallotBox box) {
        return find(box).orElseThrow(BallotKeyMissingException::new);
    }

    /** Whether the key is where it should be. True where none is needed any more, or none was made yet. */
    public boolean isThere(BallotBox box) {
        return box.destroyed() || box.publicKey() == null || find(box).isPresent();
    }

    private Optional<HostKey> find(BallotBox box) {
        try {
            return keys.find(box.id()).filter(key -> key.box().equals(box.publicKey()));
        } catch (IOException e) {
            LOG.error("The key of the ballot box {} cannot be read", box.id(), e);
            return Optional.empty();
        }
    }

    /** Of a box that was never used: nothing was ever sealed to it. */
    void remove(String boxId) {
        try {
            keys.destroy(boxId);
        } catch (IOException e) {
            LOG.warn("The key of the unused ballot box {} cannot be removed", boxId, e);
        }
    }

    void destroy(String boxId) throws IOException {
        keys.destroy(boxId);
    }
}
