// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The ideas of a campaign that wait for answers, for those who give them; each opens in its sheet. */
@Named("ideaAnswering")
@ViewScoped
public class AnsweringBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnswerDuties duties;

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private Long campaignId;
    private final AnsweringForm form = new AnsweringForm();
    private final Paging paging = new Paging(PAGE);
    private transient AnsweringPage page;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::read);
        }
    }

    private void read() {
        Visitor visitor = agent.visitor();
        Campaign campaign = gate.enter(visitor, campaignId());
        Slice<AnswerRow> found = duties.list(visitor, campaignId(), form.filter(), paging.first(), paging.size());
        paging.found(found.total());
        AnswerOwners owners = new AnswerOwners(screen, directory, visitor, found.items());
        page = new AnsweringWriter(screen, links, owners).write(campaign, found);
    }

    long campaignId() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    /** From the first page of what the filter asks for now. */
    public void filterAnew() {
        paging.toStart();
    }

    public AnsweringForm getForm() {
        return form;
    }

    public Paging getPaging() {
        return paging;
    }

    public AnsweringPage getPage() {
        return page;
    }
}
