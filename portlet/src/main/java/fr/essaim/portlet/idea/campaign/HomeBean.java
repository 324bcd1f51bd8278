// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.vote.VotedCampaignFinder;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.portlet.idea.IdeaPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What is open to the visitor now. */
@Named("ideaHome")
@RequestScoped
public class HomeBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    VotedCampaignFinder voted;

    @Inject
    IdeaLinks links;

    @Inject
    Clock clock;

    private HomePage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(() -> {
            List<CampaignCard> cards =
                    home.of(agent.visitor(), IdeaPreferences.current().boxId());
            Set<Long> votedIn = voted.among(
                    agent.visitor(), cards.stream().map(CampaignCard::id).toList());
            page = new HomeWriter(screen.texts(), clock.instant(), links::of, votedIn).write(cards);
        });
    }

    public HomePage getPage() {
        return page;
    }
}
