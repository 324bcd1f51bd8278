// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.setup.CampaignOpening;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Opens the campaign whose settings are shown, and puts it into the archive. */
@Named("ideaOpening")
@RequestScoped
public class OpeningBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetupBean campaign;

    @Inject
    IdeaLinks links;

    @Inject
    CampaignSetup setup;

    @Inject
    CampaignOpening opening;

    /** What is still to be set: its words lead to where. */
    public List<Choice> getMissing() {
        return campaign.getSettings().missing().stream()
                .map(gap -> new Choice(place(gap), screen.name(gap)))
                .toList();
    }

    private String place(OpeningGap gap) {
        return switch (gap) {
            case AUDIENCE -> links.admin("audience", campaign.getSettings().id());
            case SHARED_KEY -> links.admin("sealing", campaign.getSettings().id());
            case DECISION_MAKER, ANALYST, JUROR, JURY_CHAIR -> "#es-campaign-team";
            default -> "#es-campaign-settings";
        };
    }

    /** Ends on the same page. */
    public void open() {
        int onRoll = opening.open(agent.visitor(), campaign.getSettings().id());
        campaign.open();
        screen.tell("idea.setup.opened", onRoll);
    }

    public void archive() throws IOException {
        setup.archive(agent.visitor(), campaign.getSettings().id());
        PortletLinks.leaveFor(Map.of("view", "administration"));
    }
}
