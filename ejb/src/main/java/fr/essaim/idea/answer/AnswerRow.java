// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An idea in the list of those who answer.
 *
 * @param category empty without one
 * @param owner who owes the answer; null when those who decide do
 * @param daysLate 0 while there is time, and once answered
 * @param state null when no word is written; so is stage
 * @param moment when everybody may read the answer; null when not published, or while the results have no moment
 */
public record AnswerRow(
        long ideaId,
        long campaignId,
        int number,
        String title,
        String category,
        Instant submittedAt,
        AgentId owner,
        LocalDate due,
        long daysLate,
        AnswerState state,
        AnswerView.Stage stage,
        Instant moment) {}
