// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.deposit.CoAuthors;
import fr.essaim.idea.deposit.IdeaSheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who signs the idea that is open, for its authors: invitations, and leaving. */
@Named("ideaCoAuthors")
@ViewScoped
public class CoAuthorsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DepositBean deposit;

    @Inject
    IdeaSheets sheets;

    @Inject
    CoAuthors coAuthors;

    private long ideaId;
    private String colleague;
    private transient List<Signer> signers;

    public List<Signer> getSigners() {
        if (signers == null) {
            Visitor visitor = agent.visitor();
            signers = Signer.of(sheets.sheet(visitor, ideaId(), 0), visitor.agent());
        }
        return signers;
    }

    /** On its sheet and in its form, which may have made a draft of it since its address was opened. */
    private long ideaId() {
        ideaId = ideaId == 0 ? IdeaAddress.ideaOrZero() : ideaId;
        return ideaId != 0 ? ideaId : deposit.getForm().getIdeaId();
    }

    public void invite() {
        if (colleague == null || colleague.isBlank()) {
            throw new InvalidValueException("CO_AUTHORS", "value.required");
        }
        coAuthors.invite(agent.visitor(), ideaId(), AgentId.parse(colleague));
        colleague = null;
        signers = null;
        screen.tell("idea.deposit.invited");
    }

    public void remove(String signer) {
        coAuthors.remove(agent.visitor(), ideaId(), AgentId.parse(signer));
        signers = null;
        screen.tell("idea.deposit.removed");
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
