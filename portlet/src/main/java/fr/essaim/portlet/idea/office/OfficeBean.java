// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.office;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.office.CampaignOffice;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The home of a campaign's team. */
@Named("ideaOffice")
@RequestScoped
public class OfficeBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignOffice office;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private OfficePage page;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        Visitor visitor = agent.visitor();
        page = new OfficeWriter(
                        office.home(visitor, IdeaAddress.campaign()),
                        directory.institutions(visitor.site()),
                        links,
                        screen.texts())
                .write();
    }

    public OfficePage getPage() {
        return page;
    }
}
