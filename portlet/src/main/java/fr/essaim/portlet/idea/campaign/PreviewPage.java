// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.question.QuestionDraft;
import java.util.List;

/** A campaign before it is opened, every text ready to be written; purpose, commitment and rules are clean rich text. */
public record PreviewPage(
        long id,
        String day,
        List<Day> days,
        HomePage.Card card,
        String purpose,
        String commitment,
        String rules,
        List<String> categories,
        List<QuestionDraft> questions) {

    /** A day to look at the campaign on. */
    public record Day(String label, String address, boolean current) {}
}
