// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An idea or a comment in front of its moderators.
 *
 * @param commentId empty for an idea
 * @param number the idea's
 * @param writer empty when the name is kept from the visitor
 * @param text what the comment or the idea says
 * @param reportCount how many agents reported it, of whom perhaps not all are listed
 */
public record ModerationLine(
        long ideaId,
        Optional<Long> commentId,
        int number,
        String title,
        Optional<AgentId> writer,
        Instant writtenAt,
        List<TextPart> text,
        int reportCount,
        List<Report> reports,
        Optional<WithdrawalLine> withdrawal) {

    /** Why an agent reported it. The agent stays unnamed. */
    public record Report(WithdrawalReason reason, String text, Instant at) {}
}
