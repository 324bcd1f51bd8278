// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.idea.deposit.MyIdeas;
import fr.essaim.idea.deposit.OwnIdea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the agent has written: invitations to answer first, then drafts, then ideas with their state. */
@Named("ideaMine")
@ViewScoped
public class MineBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    MyIdeas mine;

    private transient List<OwnIdeaRow> invitations;
    private transient List<OwnIdeaRow> drafts;
    private transient List<OwnIdeaRow> ideas;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(() -> {
            Visitor visitor = agent.visitor();
            invitations = rows(mine.invitations(visitor), "idea");
            drafts = rows(mine.drafts(visitor), "deposit");
            ideas = rows(mine.deposited(visitor), "idea");
        });
    }

    private List<OwnIdeaRow> rows(List<OwnIdea> own, String view) {
        return own.stream().map(idea -> OwnIdeaRow.of(idea, view, screen)).toList();
    }

    public List<OwnIdeaRow> getInvitations() {
        return invitations;
    }

    public List<OwnIdeaRow> getDrafts() {
        return drafts;
    }

    public List<OwnIdeaRow> getIdeas() {
        return ideas;
    }
}
