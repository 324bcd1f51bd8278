// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.setup.CampaignCalendar;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What to know about the dates of a campaign, beside the forms in which they are set. */
@Named("ideaCalendarWarnings")
@RequestScoped
public class CalendarWarningsBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignCalendar campaigns;

    /** In words. */
    public List<String> of(long campaignId) {
        return campaigns.warnings(agent.visitor(), campaignId).stream()
                .map(warning -> CalendarWriter.sentence(warning, screen.texts()))
                .toList();
    }
}
