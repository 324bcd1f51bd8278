// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import java.util.List;

/** The boxes that the visitor has campaigns to run in, every text ready to be written. */
public record AdministrationPage(boolean creates, List<Box> boxes) {

    /** @param headed whether its title says more than that of its only campaign */
    public record Box(long id, String title, boolean headed, List<Line> campaigns) {}

    /**
     * @param state as {@code CampaignCard.State}
     * @param now what it is in today, or what comes next
     * @param part what the visitor is in its team; may be empty
     */
    public record Line(
            long id,
            String title,
            String kindName,
            String state,
            String stateName,
            String now,
            String part,
            boolean organises,
            boolean opened) {}
}
