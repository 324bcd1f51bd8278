// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.OwnIdea;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import java.util.Map;

/** An idea or a draft among one's own, every text ready to be written. */
public record OwnIdeaRow(
        long id, String title, String address, String campaign, String state, String when, boolean mine) {

    /** @param view the view that opens it */
    static OwnIdeaRow of(OwnIdea idea, String view, Screen screen) {
        return new OwnIdeaRow(
                idea.id(),
                idea.title().isEmpty() ? screen.text("idea.deposit.untitled") : idea.title(),
                PortletLinks.view(Map.of("view", view, "idea", Long.toString(idea.id()))),
                idea.campaignTitle(),
                idea.state() == IdeaState.DRAFT
                        ? ""
                        : screen.text("idea.deposit.number", idea.number()) + "\u00a0· " + screen.name(idea.state()),
                screen.moment(idea.changedAt()),
                idea.author());
    }
}
