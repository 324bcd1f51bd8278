// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A campaign as an agent on its roll will see it, on the first day of any of its phases. */
@Named("ideaPreview")
@RequestScoped
public class PreviewBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    CampaignSetup setup;

    private PreviewPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        long id = IdeaAddress.campaign();
        CampaignSettings settings = setup.find(agent.visitor(), id);
        page = new PreviewWriter(screen.texts(), settings, home.card(agent.visitor(), id))
                .write(Address.current().text("phase"));
    }

    public PreviewPage getPage() {
        return page;
    }
}
