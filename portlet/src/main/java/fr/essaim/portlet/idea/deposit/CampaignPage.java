// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.portlet.Choice;
import java.util.List;

/**
 * The page of a campaign as one visitor sees it, every text ready to be written.
 *
 * @param purpose clean rich text, as is the commitment; may be empty
 * @param depositAddress empty when the visitor cannot deposit now
 * @param draftAddress the visitor's latest draft here; empty for none
 * @param address of this list, with its filter
 * @param allAddress of the list without a filter
 */
public record CampaignPage(
        long id,
        String title,
        String box,
        String purpose,
        String commitment,
        String depositAddress,
        String draftAddress,
        String draftTitle,
        boolean team,
        String count,
        boolean blank,
        boolean filtered,
        List<CardRow> cards,
        List<Link> chips,
        Link newer,
        Link older,
        String pageOf,
        String address,
        String allAddress,
        List<Choice> kinds,
        List<Choice> categories,
        List<Choice> tags,
        List<Choice> sorts,
        String sort) {

    /** Somewhere else, named. */
    public record Link(String label, String address) {}
}
