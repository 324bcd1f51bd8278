// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.Scoring;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A juror steps back from marking the idea that is open. */
@Named("ideaRecusal")
@ViewScoped
public class RecusalBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    MarkBean mark;

    @Inject
    Scoring scoring;

    private String reason;

    public void recuse() {
        boolean toChair =
                scoring.recuse(agent.visitor(), mark.ideaId(), agent.visitor().agent(), reason);
        reason = null;
        mark.refill();
        screen.tell(toChair ? "idea.jury.to-chair" : "idea.jury.recused");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
