// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phases of a campaign, for any view that draws them. */
@Named("ideaPhases")
@RequestScoped
public class PhasesBean {

    private final Map<Long, PhaseTimeline> known = new HashMap<>();
    private ActiveAgent agent;
    private Screen screen;
    private CampaignHome home;

    protected PhasesBean() {}

    @Inject
    public PhasesBean(ActiveAgent agent, Screen screen, CampaignHome home) {
        this.agent = agent;
        this.screen = screen;
        this.home = home;
    }

    /** Of the campaign in the view's address; without steps where there is none. */
    public PhaseTimeline getCurrent() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("campaign");
        return asked == null || !asked.matches("\\d{1,18}")
                ? new PhaseTimeline(List.of(), "")
                : of(Long.parseLong(asked));
    }

    /** @throws RecordNotFoundException when the visitor does not see the campaign */
    public PhaseTimeline of(long campaignId) {
        return known.computeIfAbsent(
                campaignId, id -> PhaseTimeline.of(home.card(agent.visitor(), id), screen.texts()));
    }
}
