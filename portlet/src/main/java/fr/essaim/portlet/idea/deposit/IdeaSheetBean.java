// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The sheet of one idea, the one that the address names; the fragments of the sheet ask it which. */
@Named("ideaSheet")
@ViewScoped
public class IdeaSheetBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ActiveAgent agent;

    @Inject
    private Screen screen;

    @Inject
    private IdeaGate gate;

    private Long ideaId;
    private Long campaignId;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(this::getCampaignId);
    }

    /** @throws RecordNotFoundException when the address names none */
    public long getIdeaId() {
        if (ideaId == null) {
            String text = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .getOrDefault("idea", "");
            if (!text.matches("\\d{1,18}")) {
                throw new RecordNotFoundException("idea.not-found");
            }
            ideaId = Long.valueOf(text);
        }
        return ideaId;
    }

    /** @throws RecordNotFoundException when the visitor may not see the idea */
    public long getCampaignId() {
        if (campaignId == null) {
            campaignId = gate.enter(agent.visitor(), getIdeaId()).campaign().id();
        }
        return campaignId;
    }
}
