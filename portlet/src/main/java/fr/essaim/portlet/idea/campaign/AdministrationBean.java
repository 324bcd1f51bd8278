// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;

/** The campaigns that the visitor may run, by box. */
@Named("ideaAdministration")
@RequestScoped
public class AdministrationBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    CampaignSetup setup;

    private AdministrationPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        page = new AdministrationWriter(screen.texts(), agent.can(IdeaPermission.MANAGE))
                .write(home.toRun(agent.visitor()));
    }

    /** Ends in the settings of the copy. */
    public void duplicate(long campaignId) throws IOException {
        long copy = setup.duplicate(agent.visitor(), campaignId);
        PortletLinks.leaveFor(Map.of("view", "setup", "campaign", Long.toString(copy)));
    }

    /** Also while what was sent is read, before the view is prepared. */
    public AdministrationPage getPage() {
        if (page == null) {
            write();
        }
        return page;
    }
}
