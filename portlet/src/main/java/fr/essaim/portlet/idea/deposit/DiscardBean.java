// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Throws a draft of the agent's own away, and brings it back. */
@Named("ideaDiscard")
@ViewScoped
public class DiscardBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaDrafts drafts;

    private long discarded;

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
}
