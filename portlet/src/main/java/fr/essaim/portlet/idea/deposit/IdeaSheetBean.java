// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaSheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** The sheet of one idea, the one that the address names; the fragments of the sheet ask it which. */
@Named("ideaSheet")
@ViewScoped
public class IdeaSheetBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaGate ideaGate;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaSheets sheets;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private Long ideaId;
    private Long campaignId;
    private boolean told;
    private final Paging changes = new Paging(IdeaSheet.CHANGES);
    private transient IdeaSheet read;
    private transient IdeaSheetPage page;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::write);
        }
    }

    private void write() {
        Visitor visitor = agent.visitor();
        read = sheets.sheet(visitor, getIdeaId(), changes.first());
        changes.found(read.past().total());
        campaignId = read.campaignId();
        Signatures names = new Signatures(directory, visitor.site(), IdeaSheetWriter.people(read), screen.texts());
        page = new IdeaSheetWriter(read, gate.enter(visitor, campaignId), names, screen.texts(), clock.getZone())
                .write();
        tellOnce();
    }

    /** The idea as the page was last written from it: forms beside it begin there. */
    IdeaSheet shown() {
        if (read == null) {
            read = sheets.sheet(agent.visitor(), getIdeaId(), changes.first());
        }
        return read;
    }

    /** What the form that led here has just done. */
    private void tellOnce() {
        String done = Address.current().text("told");
        if (!told && (done.equals("deposited") || done.equals("edited"))) {
            screen.tell("idea.deposit.told." + done, page.number());
        }
        told = true;
    }

    /** @throws RecordNotFoundException when the address names none */
    public long getIdeaId() {
        if (ideaId == null) {
            ideaId = IdeaAddress.idea();
        }
        return ideaId;
    }

    /** @throws RecordNotFoundException when the visitor may not see the idea */
    public long getCampaignId() {
        if (campaignId == null) {
            campaignId = ideaGate.enter(agent.visitor(), getIdeaId()).campaign().id();
        }
        return campaignId;
    }

    public Paging getChanges() {
        return changes;
    }

    public IdeaSheetPage getPage() {
        return page;
    }
}
