// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.portlet.Choice;
import java.util.List;
import java.util.Locale;

/**
 * What the form of an idea shows beside what is typed into it.
 *
 * @param rules clean rich text that is yet to be accepted; empty when there is nothing to accept
 * @param rulesNumber the version of these rules
 * @param draftAddress where the page sends the draft to; empty for an idea that is deposited already
 * @param foundAddress of the form on a draft whose number is written as {@link #PLACEHOLDER}
 * @param until how long the deposit is open; empty without an end
 */
public record DepositPage(
        long campaignId,
        String campaign,
        String campaignAddress,
        boolean fresh,
        boolean deposited,
        List<Kind> kinds,
        List<Choice> categories,
        List<Question> questions,
        boolean hidingAllowed,
        boolean teamWanted,
        String rules,
        int rulesNumber,
        String draftAddress,
        String foundAddress,
        String until,
        List<CampaignPage.Link> drafts) {

    /** Stands for the number of a draft. */
    public static final String PLACEHOLDER = "987654321012345678";

    /** A kind of idea in plain words. */
    public record Kind(String code, String name, String text) {}

    /** One of the campaign's own questions; the label tells whether an answer is needed. */
    public record Question(String name, String label, String hint, String kind, List<Choice> choices) {

        /** The id of the input that takes the answer. */
        public String input() {
            return switch (kind) {
                case "NUMBER", "EUROS" -> "figure";
                case "DATE" -> "day";
                default -> kind.toLowerCase(Locale.ROOT);
            };
        }
    }
}
