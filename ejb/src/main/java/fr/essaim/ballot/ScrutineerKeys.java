// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.directory.AgentId;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/**
 * The key of a box, shared by scrutineers. Each draws a passphrase, of which a public key is stored. The box's own pair of
 * keys is made in memory and its private key split; each share is sealed to its scrutineer, then to the host's key. So
 * neither the host nor fewer scrutineers than are needed open a ballot, and nobody does once the host's key is destroyed.
 */
@ApplicationScoped
@Transactional
public class ScrutineerKeys {

    private static final int SALT_BYTES = 16;
    private static final int MOST_HOLDERS = 20;

    @Inject
    BallotBoxes boxes;

    @Inject
    BoxKeys keys;

    @Inject
    KeyShareRepository shares;

    @Inject
    BallotBoxRepository repository;

    /** In the order of the agents' numbers. */
    public List<KeyHolder> holders(String boxId) {
        return shares.of(boxId).stream()
                .map(row -> new KeyHolder(row.agent(), !row.share().isEmpty(), row.tried()))
                .toList();
    }

    /**
     * Draws a passphrase for a scrutineer, in place of the one drawn before.
     *
     * @return it, to be shown once; nobody can find it again
     * @throws InvalidValueException when the key is shared already
     */
    public String draw(String boxId, AgentId scrutineer) {
        checkNotShared(boxes.lock(boxId));
        String passphrase = Passphrase.draw();
        byte[] salt = DrawnCode.bytes(SALT_BYTES);
        byte[] publicKey = SealedText.publicKey(Passphrase.keyPair(passphrase, salt));
        shares.remove(boxId, scrutineer);
        shares.add(boxId, scrutineer, salt, publicKey);
        return passphrase;
    }

    private static void checkNotShared(BallotBox box) {
        if (box.publicKey() != null) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.key-shared");
        }
    }

    /**
     * Makes the key of the box and shares it among those who drew a passphrase. That any of the shares, as many as are
     * needed, open a test ballot together is tried before the key is forgotten.
     *
     * @param among all who are to hold a share; what others drew is forgotten
     * @throws InvalidValueException when one of them drew none, they are too few or too many, or the key is shared already
     */
    public void share(String boxId, Set<AgentId> among) {
        BallotBox box = boxes.lock(boxId);
        checkNotShared(box);
        shares.of(boxId).stream()
                .filter(row -> !among.contains(row.agent()))
                .forEach(row -> shares.remove(boxId, row.agent()));
        List<KeyShareRepository.Row> holders = shares.of(boxId);
        if (holders.size() < among.size()) {
            throw new InvalidValueException(
                    BallotBoxes.FIELD, "ballot.passphrases-left", among.size() - holders.size());
        }
        if (holders.size() > MOST_HOLDERS) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.scrutineers-many", MOST_HOLDERS);
        }
        if (holders.size() < box.quorum()) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.scrutineers-few", box.quorum());
        }
        KeyShares split = KeyShares.draw(box.quorum(), holders.size());
        try {
            byte[] publicKey = SealedText.publicKey(SealedText.keyPair(split.secret()));
            checkOpens(box, split, publicKey);
            HostKey host = new HostKey(DrawnCode.bytes(SealedText.KEY_BYTES), HostKey.text(publicKey));
            keys.keep(boxId, host);
            byte[] hostsPublicKey = SealedText.publicKey(host.pair());
            for (int i = 0; i < holders.size(); i++) {
                KeyShareRepository.Row holder = holders.get(i);
                String place = place(boxId, i + 1);
                byte[] inner = SealedText.seal(
                        holder.publicKey(), place, split.shares().get(i));
                shares.keepShare(
                        boxId, holder.agent(), i + 1, HostKey.text(SealedText.seal(hostsPublicKey, place, inner)));
            }
            repository.keepPublicKey(boxId, host.box());
        } finally {
            Arrays.fill(split.secret(), (byte) 0);
            split.shares().forEach(share -> Arrays.fill(share, (byte) 0));
        }
    }

    /** Each share in turn with its neighbours, as many as are needed. */
    private static void checkOpens(BallotBox box, KeyShares split, byte[] publicKey) {
        String test = SealedText.seal(publicKey, "rehearsal", box.id(), box.id().length());
        int count = split.shares().size();
        for (int first = 0; first < count; first++) {
            Map<Integer, byte[]> some = new TreeMap<>();
            for (int next = first; next < first + box.quorum(); next++) {
                some.put(next % count + 1, split.shares().get(next % count));
            }
            if (SealedText.open(SealedText.keyPair(KeyShares.join(some)), "rehearsal", test)
                    .filter(box.id()::equals)
                    .isEmpty()) {
                throw new IllegalStateException("The shares of a key do not give the key");
            }
        }
    }

    private static String place(String boxId, int place) {
        return "share " + boxId + " " + place;
    }

    /**
     * Opens the scrutineer's share with the passphrase, to see that it does. Shares are sealed so that one that opens is the
     * one that was tried with the others when the key was shared.
     *
     * @throws InvalidValueException when the scrutineer has no share, or the passphrase does not open it
     */
    public void tryOut(String boxId, AgentId scrutineer, String passphrase) {
        BallotBox box = boxes.find(boxId).orElseThrow();
        HostKey host = box.publicKey() == null ? null : keys.of(box);
        KeyShareRepository.Row row = shares.of(boxId).stream()
                .filter(holder -> holder.agent().equals(scrutineer))
                .findFirst()
                .orElse(null);
        if (row == null || host == null) {
            throw new InvalidValueException("PASSPHRASE", "ballot.no-share");
        }
        if (open(boxId, host, row, passphrase).isEmpty()) {
            throw new InvalidValueException("PASSPHRASE", "ballot.passphrase-wrong");
        }
        // The box is not locked while the passphrase is hashed: the share may have been drawn anew meanwhile
        if (!shares.markTried(boxId, scrutineer, row.share())) {
            throw new InvalidValueException("PASSPHRASE", "ballot.no-share");
        }
    }

    private static Optional<byte[]> open(String boxId, HostKey host, KeyShareRepository.Row row, String passphrase) {
        String place = place(boxId, row.place());
        return SealedText.open(host.pair(), place, HostKey.bytes(row.share()))
                .flatMap(inner -> SealedText.open(Passphrase.keyPair(passphrase, row.salt()), place, inner));
    }

    /** The private key of the box, from the passphrases of as many scrutineers as are needed. */
    AsymmetricCipherKeyPair join(BallotBox box, Map<AgentId, String> passphrases) {
        HostKey host = keys.of(box);
        Map<AgentId, String> typed = new LinkedHashMap<>();
        passphrases.forEach((agent, passphrase) -> {
            if (passphrase != null && !passphrase.isBlank()) {
                typed.put(agent, passphrase);
            }
        });
        Map<Integer, byte[]> opened = new TreeMap<>();
        Set<Long> wrong =
                new TreeSet<>(typed.keySet().stream().map(AgentId::value).toList());
        for (KeyShareRepository.Row row : shares.of(box.id())) {
            if (typed.containsKey(row.agent()) && !row.share().isEmpty()) {
                open(box.id(), host, row, typed.get(row.agent())).ifPresent(share -> {
                    opened.put(row.place(), share);
                    wrong.remove(row.agent().value());
                });
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongPassphrasesException(wrong.stream().map(AgentId::new).collect(Collectors.toSet()));
        }
        if (opened.size() < box.quorum()) {
            throw new InvalidValueException("PASSPHRASES", "ballot.scrutineers-needed", box.quorum());
        }
        byte[] secret = KeyShares.join(opened);
        AsymmetricCipherKeyPair pair = SealedText.keyPair(secret);
        Arrays.fill(secret, (byte) 0);
        opened.values().forEach(share -> Arrays.fill(share, (byte) 0));
        if (!HostKey.text(SealedText.publicKey(pair)).equals(box.publicKey())) {
            throw new BallotKeyMissingException();
        }
        return pair;
    }
}
