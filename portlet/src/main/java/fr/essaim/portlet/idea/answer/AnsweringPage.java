// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.portlet.Choice;
import java.util.List;

/**
 * The ideas of a campaign that wait for answers, every text ready to be written.
 *
 * @param campaignAddress of the campaign's page
 * @param followUpAddress of how far its answers are
 */
public record AnsweringPage(
        String campaign,
        String campaignAddress,
        String followUpAddress,
        String summary,
        List<Choice> situations,
        List<Choice> categories,
        List<Row> rows) {

    /** An idea of the list. */
    public record Row(
            long id,
            int number,
            String title,
            String address,
            String category,
            String owner,
            String due,
            String late,
            String state,
            String stateName,
            String stage) {}
}
