// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rooms in which the team of a campaign works. */
final class TeamRooms {

    private static final Set<String> ALL = Set.of(
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

    private final CampaignCard card;
    private final boolean manages;
    private final List<String> views = new ArrayList<>();

    private TeamRooms(CampaignCard card, boolean manages) {
        this.card = card;
        this.manages = manages;
    }

    /** Whether that view is one of them. */
    static boolean has(String view) {
        return ALL.contains(view);
    }

    /**
     * The views of those in which somebody has a part.
     *
     * @param card as that somebody sees the campaign
     * @param manages whether it is somebody who manages all campaigns
     */
    static List<String> of(CampaignCard card, boolean manages) {
        TeamRooms rooms = new TeamRooms(card, manages);
        rooms.collect();
        return rooms.views;
    }

    private void collect() {
        add("office");
        add("setup");
        add("audience");
        add("moderation", CampaignPart.MODERATOR);
        if (has(PhaseKind.REVIEW)) {
            add("reviews");
        }
        if (has(PhaseKind.VOTE)) {
            add("ballots", CampaignPart.SCRUTINEER);
            add("sealing", CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);
        }
        if (has(PhaseKind.JURY)) {
            add("grid", CampaignPart.JURY_CHAIR);
            add("jury", CampaignPart.JUROR, CampaignPart.JURY_CHAIR);
        }
        add("answering", CampaignPart.DECISION_MAKER);
        add("followup", CampaignPart.DECISION_MAKER);
    }

    private boolean has(PhaseKind kind) {
        return card.phases().stream().map(PhaseLine::kind).anyMatch(kind::equals);
    }

    private void add(String view, CampaignPart... oneOf) {
        if (manages
                || card.parts().contains(CampaignPart.ORGANISER)
                || Arrays.stream(oneOf).anyMatch(card.parts()::contains)) {
            views.add(view);
        }
    }
}
