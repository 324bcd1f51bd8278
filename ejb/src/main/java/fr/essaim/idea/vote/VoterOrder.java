// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.directory.AgentId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/**
 * The order in which one person sees the ideas of a vote: another one for each person, the same each time. Ideas are sorted
 * by a digest of campaign, agent and idea, so that every order is as likely as any other.
 */
final class VoterOrder {

    private VoterOrder() {}

    static Comparator<Long> of(long campaignId, AgentId voter) {
        return Comparator.comparing(idea -> place(campaignId, voter, idea));
    }

    private static Long place(long campaignId, AgentId voter, long ideaId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(3 * Long.BYTES)
                            .putLong(campaignId)
                            .putLong(voter.value())
                            .putLong(ideaId)
                            .array());
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
