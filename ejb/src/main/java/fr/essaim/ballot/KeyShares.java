// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * A secret of 32 bytes in shares, as Adi Shamir showed it and Bouncy Castle has it: so many of them together give the
 * secret, one fewer says nothing of it.
 *
 * @param secret drawn here; to be forgotten by whoever asked
 * @param shares by their place, from 1 on
 */
record KeyShares(byte[] secret, List<byte[]> shares) {

    private static final ShamirSecretSplitter.Algorithm FIELD = ShamirSecretSplitter.Algorithm.AES;

    /** @param quorum how many of the shares give the secret, from 2 on */
    static KeyShares draw(int quorum, int count) {
        ShamirSplitSecret split = ShamirSecretSplitter.getInstance(FIELD, SealedText.KEY_BYTES, new SecureRandom())
                .split(quorum, count);
        try {
            List<byte[]> shares = new ArrayList<>();
            for (ShamirSplitSecretShare share : split.getSecretShares()) {
                shares.add(share.getEncoded());
            }
            return new KeyShares(split.getSecret(), shares);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What these shares give: the secret where they are enough and genuine, else something drawn. */
    static byte[] join(Map<Integer, byte[]> byPlace) {
        try {
            return ShamirSplitSecret.getInstance(
                            FIELD,
                            byPlace.entrySet().stream()
                                    .map(share -> new ShamirSplitSecretShare(share.getValue(), share.getKey()))
                                    .toArray(ShamirSplitSecretShare[]::new))
                    .getSecret();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
