// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import java.util.List;

/**
 * What an idea's sheet shows of its answer, every text ready to be written.
 *
 * @param shown whether there is anything to show at all
 * @param answer null when there is none to read
 * @param owed who owes an answer by when; empty once answered
 * @param late empty unless late
 * @param rights what the visitor may do
 */
public record AnswerPage(
        long ideaId, boolean shown, Answer answer, String owed, String late, List<Outcome> outcomes, Rights rights) {

    /**
     * @param state code of what is answered
     * @param html clean rich text
     * @param hidden why others do not read it yet; empty when they do
     */
    public record Answer(
            String state,
            String stateName,
            String html,
            String when,
            String hidden,
            List<Signatory> signatories,
            List<Former> former) {}

    /** @param signed empty when signed */
    public record Signatory(String name, String job, String signed) {}

    /** What it said before. */
    public record Former(String title, String html, String reason) {}

    /**
     * @param address empty when there is no page to go to
     * @param status code of the status; empty without one
     * @param progress 0 to 100; null when not measured or not told
     * @param facts who leads it, by when it is due, since when it is done
     * @param completable whether the visitor may declare it done
     */
    public record Outcome(
            long id,
            String kindName,
            String title,
            String address,
            String status,
            String statusName,
            Integer progress,
            String progressText,
            String facts,
            boolean completable) {}

    /** What the visitor may do now. */
    public record Rights(
            boolean writes,
            boolean signs,
            boolean publishes,
            boolean takesBack,
            boolean corrects,
            boolean assigns,
            boolean becomes) {}
}
