// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.vote.VotedCampaignFinder;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phases of a campaign and what to do in it now, for any view that shows them. */
@Named("ideaPhases")
@RequestScoped
public class PhasesBean {

    private final Map<Long, CampaignCard> known = new HashMap<>();

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    IdeaLinks links;

    @Inject
    VotedCampaignFinder voted;

    @Inject
    Clock clock;

    /** Of the campaign in the view's address; without steps where there is none. */
    public PhaseTimeline getCurrent() {
        return asked().map(this::of).orElseGet(() -> new PhaseTimeline(List.of(), ""));
    }

    /** What the visitor can do now in the campaign of the view's address, beside reading it and depositing ideas. */
    public List<HomePage.Do> getActions() {
        return asked().map(id -> new HomeWriter(
                                screen.texts(), clock.instant(), links::of, voted.among(agent.visitor(), List.of(id)))
                        .besides(card(id)))
                .orElse(List.of());
    }

    Optional<Long> asked() {
        return Optional.of(IdeaAddress.campaignOrZero()).filter(id -> id != 0);
    }

    /** @throws RecordNotFoundException when the visitor does not see the campaign */
    public PhaseTimeline of(long campaignId) {
        return PhaseTimeline.of(card(campaignId), screen.texts());
    }

    CampaignCard card(long campaignId) {
        return known.computeIfAbsent(campaignId, id -> home.card(agent.visitor(), id));
    }
}
