// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.idea.deposit.CoAuthors;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.MyIdeas;
import fr.essaim.idea.deposit.OwnIdea;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

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

    @Inject
    IdeaDrafts drafts;

    @Inject
    CoAuthors coAuthors;

    private long discarded;
    private transient List<Row> invitationRows;
    private transient List<Row> draftRows;
    private transient List<Row> ideaRows;

    /** One line, every text ready to be written. */
    public record Row(
            long id, String title, String address, String campaign, String state, String when, boolean mine) {}

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(() -> {
            Visitor visitor = agent.visitor();
            invitationRows = rows(mine.invitations(visitor), "idea");
            draftRows = rows(mine.drafts(visitor), "deposit");
            ideaRows = rows(mine.deposited(visitor), "idea");
        });
    }

    private List<Row> rows(List<OwnIdea> ideas, String view) {
        return ideas.stream()
                .map(idea -> new Row(
                        idea.id(),
                        idea.title().isEmpty() ? screen.text("idea.deposit.untitled") : idea.title(),
                        PortletLinks.view(Map.of("view", view, "idea", Long.toString(idea.id()))),
                        idea.campaignTitle(),
                        idea.state() == IdeaState.DRAFT
                                ? ""
                                : screen.text("idea.deposit.number", idea.number()) + "\u00a0· "
                                        + screen.name(idea.state()),
                        screen.moment(idea.changedAt()),
                        idea.author()))
                .toList();
    }

    public void accept(long ideaId) {
        coAuthors.answer(agent.visitor(), ideaId, true);
        screen.tell("idea.deposit.invitation.accepted");
    }

    public void decline(long ideaId) {
        coAuthors.answer(agent.visitor(), ideaId, false);
        screen.tell("idea.deposit.invitation.declined");
    }

    public void discard(long ideaId) {
        drafts.discard(agent.visitor(), ideaId);
        discarded = ideaId;
        screen.tell("idea.deposit.discarded");
        screen.offerUndo("ideaDraft");
    }

    /** The draft that was just thrown away. */
    public void restore() {
        drafts.restore(agent.visitor(), discarded);
        screen.tell("idea.deposit.restored");
    }

    public List<Row> getInvitations() {
        return invitationRows;
    }

    public List<Row> getDrafts() {
        return draftRows;
    }

    public List<Row> getIdeas() {
        return ideaRows;
    }
}
