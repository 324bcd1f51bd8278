// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer.published;

import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.outcome.OutcomeLine;
import java.time.Instant;
import java.util.List;

/**
 * An idea with the answer that everybody reads.
 *
 * @param text clean rich text
 * @param moment since when it is readable
 */
public record PublishedAnswer(
        long ideaId,
        long campaignId,
        String campaign,
        int number,
        String title,
        AnswerState state,
        String text,
        Instant moment,
        List<OutcomeLine> outcomes) {}
