// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.outcome.OutcomeLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What one visitor sees of an idea's answer and of what came of it.
 *
 * @param answer null when there is none, or none that this visitor may read
 * @param owed whether the idea still waits for an answer that everybody reads
 * @param owner who owes it; null when the owners by default do
 * @param owners who owes it where nobody was named: decision-makers, else organisers
 * @param due by when; null for an idea that is owed nothing
 * @param daysLate 0 while there is time, and once answered
 * @param outcomes what it became; empty for those who may not read the answer
 * @param answers whether the visitor may write and publish the answer
 * @param signs whether the visitor is asked to sign it
 * @param decides whether the visitor says who owes what
 */
public record AnswerSheet(
        long ideaId,
        long campaignId,
        String ideaTitle,
        AnswerView answer,
        boolean owed,
        AgentId owner,
        List<AgentId> owners,
        LocalDate due,
        long daysLate,
        List<OutcomeLine> outcomes,
        boolean answers,
        boolean signs,
        boolean decides) {}
