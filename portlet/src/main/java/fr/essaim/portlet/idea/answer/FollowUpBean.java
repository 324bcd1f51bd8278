// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.answer.AnswerFollowUp;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How far the answers of the campaign are that the address names. */
@Named("ideaFollowUp")
@RequestScoped
public class FollowUpBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnswerFollowUp followUp;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaLinks links;

    private FollowUpPage page;

    /** Before the view is shown, when it is about one campaign. */
    public void prepare() {
        long campaignId = IdeaAddress.campaignOrZero();
        if (campaignId != 0) {
            screen.open(() -> read(campaignId));
        }
    }

    private void read(long campaignId) {
        Visitor visitor = agent.visitor();
        page = new FollowUpWriter(screen.texts(), followUp.of(visitor, campaignId))
                .write(gate.enter(visitor, campaignId).title(), links.admin("answering", campaignId));
    }

    /** Null where late answers of all campaigns are shown. */
    public FollowUpPage getPage() {
        return page;
    }
}
