// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.replication.ReplicationPage;
import fr.essaim.replication.ReplicationRegister;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The register of ideas taken up elsewhere. */
@Named("ideaReplications")
@ViewScoped
public class ReplicationsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private final RegisterFilterForm form = new RegisterFilterForm();
    private final Paging paging = new Paging(PAGE);
    private transient ReplicationsPage page;

    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        Visitor visitor = agent.visitor();
        ReplicationPage found = register.page(visitor, form.filter(), paging.first(), paging.size());
        paging.found(found.lines().total());
        page = ReplicationsPage.of(found, new PlaceNames(directory, visitor), links, screen.texts());
    }

    public void filterAnew() {
        paging.toStart();
    }

    public boolean isExporter() {
        return agent.can(IdeaPermission.EXPORT);
    }

    public RegisterFilterForm getForm() {
        return form;
    }

    public Paging getPaging() {
        return paging;
    }

    public ReplicationsPage getPage() {
        return page;
    }
}
