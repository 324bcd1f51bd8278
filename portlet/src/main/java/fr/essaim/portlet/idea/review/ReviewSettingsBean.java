// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.review.ReviewSettings;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The checklist of a campaign and its circuit, in the administration. */
@Named("ideaReviewSettings")
@ViewScoped
public class ReviewSettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewSettings settings;

    @Inject
    CampaignGate gate;

    private long campaignId;
    private CircuitForm form;

    /** Whether the visitor runs the campaign; supervisors do not set up its review. */
    public boolean isAllowed() {
        return gate.isTeam(agent.visitor(), gate.enter(agent.visitor(), campaignId()), CampaignPart.ORGANISER);
    }

    private long campaignId() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    /** Read when first shown, and after it was saved. */
    public CircuitForm getForm() {
        if (form == null) {
            form = new CircuitForm(settings.of(agent.visitor(), campaignId()));
        }
        return form;
    }

    public void save() {
        settings.save(agent.visitor(), campaignId, form.draft());
        form = null;
        screen.tell("idea.reviews.settings.saved");
    }
}
