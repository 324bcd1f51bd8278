// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.portlet.Choice;
import java.util.List;

/**
 * The sheet of an idea as one visitor sees it, every text ready to be written.
 *
 * @param state empty while it is simply there, else what happened to it
 * @param description clean rich text
 * @param benefit plain text with line breaks; may be empty
 * @param editAddress empty when the visitor may not change it; for a draft, its form
 * @param mergedInto null for none
 */
public record IdeaSheetPage(
        long id,
        String campaign,
        String campaignAddress,
        String number,
        String kind,
        String kindName,
        String title,
        String state,
        String author,
        String when,
        String category,
        List<String> tags,
        String description,
        String benefit,
        List<Fact> facts,
        CampaignPage.Link mergedInto,
        List<CampaignPage.Link> merged,
        List<CampaignPage.Link> split,
        String editAddress,
        IdeaSheet.Rights rights,
        List<Choice> categories,
        List<Moment> past) {

    /** A term and its value, plain text with line breaks. */
    public record Fact(String label, String value) {}

    /** What one agent changed at once. */
    public record Moment(String who, String when, List<Change> changes) {}

    /** One field; both texts may be empty. */
    public record Change(String field, String before, String after) {}
}
