// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment as one visitor sees it.
 *
 * @param writer what the visitor may know of who wrote it
 * @param answered who wrote what it answers, where that is not the beginning of the thread
 * @param text empty for those who may not read it any more
 * @param supported whether the visitor supports it
 * @param changeable whether the visitor wrote it and may still change it
 * @param withdrawal empty unless it is withdrawn
 */
public record CommentLine(
        long id,
        Writer writer,
        Optional<Writer> answered,
        Instant writtenAt,
        boolean edited,
        CommentState state,
        List<TextPart> text,
        int supports,
        boolean supported,
        boolean mine,
        boolean changeable,
        Optional<WithdrawalLine> withdrawal) {

    /**
     * @param agent empty when the name is kept from the visitor
     * @param impersonator who acted in the agent's place, if anybody did
     * @param author whether it is an author of the record
     */
    public record Writer(Optional<AgentId> agent, Optional<AgentId> impersonator, boolean author) {}
}
