// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rooms of a campaign's team, those that the visitor has a part in, while one of them is open. */
@Named("ideaTeamBar")
@RequestScoped
public class TeamBarBean {

    private static final Set<String> ROOMS = Set.of(
            "office",
            "setup",
            "audience",
            "reviews",
            "grid",
            "jury",
            "ballots",
            "sealing",
            "moderation",
            "answering",
            "followup");

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
            lines = ROOMS.contains(view()) ? phases.asked().map(this::of).orElse(List.of()) : List.of();
        }
        return lines;
    }

    private static String view() {
        return Address.current().text("view");
    }

    private List<Line> of(long campaignId) {
        try {
            List<Line> rooms = of(phases.card(campaignId));
            return rooms.size() > 1 ? rooms : List.of();
        } catch (RecordNotFoundException outside) {
            return List.of();
        }
    }

    private List<Line> of(CampaignCard card) {
        List<Line> rooms = new ArrayList<>();
        add(rooms, card, "office");
        add(rooms, card, "setup");
        add(rooms, card, "audience");
        add(rooms, card, "moderation", CampaignPart.MODERATOR);
        if (has(card, PhaseKind.REVIEW)) {
            add(rooms, card, "reviews");
        }
        if (has(card, PhaseKind.VOTE)) {
            add(rooms, card, "ballots", CampaignPart.SCRUTINEER);
            add(rooms, card, "sealing", CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);
        }
        if (has(card, PhaseKind.JURY)) {
            add(rooms, card, "grid", CampaignPart.JURY_CHAIR);
            add(rooms, card, "jury", CampaignPart.JUROR, CampaignPart.JURY_CHAIR);
        }
        add(rooms, card, "answering", CampaignPart.DECISION_MAKER);
        add(rooms, card, "followup", CampaignPart.DECISION_MAKER);
        return rooms;
    }

    private static boolean has(CampaignCard card, PhaseKind kind) {
        return card.phases().stream().map(PhaseLine::kind).anyMatch(kind::equals);
    }

    private void add(List<Line> rooms, CampaignCard card, String view, CampaignPart... oneOf) {
        if (agent.can(IdeaPermission.MANAGE)
                || card.parts().contains(CampaignPart.ORGANISER)
                || Arrays.stream(oneOf).anyMatch(card.parts()::contains)) {
            rooms.add(new Line(
                    screen.text("idea.campaign.room." + view), links.admin(view, card.id()), view.equals(view())));
        }
    }
}
