// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import java.util.List;

/**
 * What became of the ideas, every text ready to be written.
 *
 * @param campaign its title; empty for all
 * @param previous empty on the first page; so is next on the last
 */
public record AnswersPage(
        String campaign, String summary, List<Tab> tabs, List<Item> items, String previous, String next) {

    /** One state to choose, or all, with how many there are. */
    public record Tab(String name, long count, String address, boolean current) {}

    /** An answered idea. */
    public record Item(
            long id,
            String number,
            String title,
            String address,
            String campaign,
            String state,
            String stateName,
            String html,
            String when,
            List<AnswerPage.Outcome> outcomes) {}
}
