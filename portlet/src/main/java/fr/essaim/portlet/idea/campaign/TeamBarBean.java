// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The rooms of a campaign's team, those that the visitor has a part in, while one of them is open. */
@Named("ideaTeamBar")
@RequestScoped
public class TeamBarBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PhasesBean phases;

    @Inject
    IdeaLinks links;

    private List<Line> lines;

    /** One room; {@code current} when it is the one that is shown. */
    public record Line(String label, String address, boolean current) {}

    /** Empty outside the team's rooms, and for those who have but one. */
    public List<Line> getLines() {
        if (lines == null) {
            String view = Address.current().text("view");
            lines = TeamRooms.has(view) ? phases.asked().map(id -> of(id, view)).orElse(List.of()) : List.of();
        }
        return lines;
    }

    private List<Line> of(long campaignId, String view) {
        try {
            List<String> rooms = TeamRooms.of(phases.card(campaignId), agent.can(IdeaPermission.MANAGE));
            return rooms.size() < 2
                    ? List.of()
                    : rooms.stream()
                            .map(room -> new Line(
                                    screen.text("idea.campaign.room." + room),
                                    links.admin(room, campaignId),
                                    room.equals(view)))
                            .toList();
        } catch (RecordNotFoundException outside) {
            return List.of();
        }
    }
}
