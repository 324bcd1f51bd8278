// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.portlet.Choice;
import java.util.List;

/** Who owes which review of a campaign, every text ready to be written. */
public record ReviewsPage(
        long campaignId, String campaign, List<Tab> tabs, List<Row> rows, List<Load> loads, List<Choice> analysts) {

    /** An idea and its review. */
    public record Row(
            long ideaId,
            String number,
            String title,
            String address,
            String reviewer,
            String due,
            boolean late,
            String stage,
            String verdict,
            String verdictName) {}

    /** What one reviewer owes. */
    public record Load(String name, long open, long late, long done, String oldest) {}

    /** A filter to choose, with how many ideas it keeps. */
    public record Tab(String name, long count, boolean current, String code) {}
}
