// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One campaign with its ideas, under a filter that lives in the address. */
@Named("ideaCampaign")
@ViewScoped
public class CampaignBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ActiveAgent agent;

    @Inject
    private Screen screen;

    @Inject
    private CampaignGate gate;

    private Long campaignId;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(() -> gate.enter(agent.visitor(), getCampaignId()));
    }

    /** @throws RecordNotFoundException when the address names none */
    public long getCampaignId() {
        if (campaignId == null) {
            String text = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .getOrDefault("campaign", "");
            if (!text.matches("\\d{1,18}")) {
                throw new RecordNotFoundException("campaign.not-found");
            }
            campaignId = Long.valueOf(text);
        }
        return campaignId;
    }
}
