// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The answers of all campaigns that are late, for those who may see them; shown where the address names no campaign. */
@Named("ideaLateAnswers")
@ViewScoped
public class LateAnswersBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnswerDuties duties;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private Long campaignId;
    private final Paging paging = new Paging(PAGE);
    private transient LateAnswersPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaignOrZero();
        }
        if (campaignId == 0) {
            screen.open(this::read);
        }
    }

    private void read() {
        Visitor visitor = agent.visitor();
        Slice<AnswerRow> late = duties.late(visitor, paging.first(), paging.size());
        paging.found(late.total());
        AnswerOwners owners = new AnswerOwners(screen, directory, visitor, late.items());
        page = new AnsweringWriter(screen, links, owners).late(late, duties.campaigns(visitor), duties.reads(visitor));
    }

    /** From now on told every week, or no more. */
    public void toggleReading() {
        boolean reads = duties.reads(agent.visitor());
        duties.read(agent.visitor(), !reads);
        screen.tell(reads ? "idea.followup.reading.off" : "idea.followup.reading.on");
    }

    public Paging getPaging() {
        return paging;
    }

    /** Null where the answers of one campaign are shown. */
    public LateAnswersPage getPage() {
        return page;
    }
}
