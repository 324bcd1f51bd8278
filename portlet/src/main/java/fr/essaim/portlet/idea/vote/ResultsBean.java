// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.vote.tally.VoteClosing;
import fr.essaim.idea.vote.tally.VoteResults;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** The results of the vote that the address names; before they are out, the team decides and publishes here. */
@Named("ideaResults")
@ViewScoped
public class ResultsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    VoteResults results;

    @Inject
    VoteClosing closing;

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    @Inject
    Clock clock;

    private Long campaignId;
    private String idea;
    private String other;
    private String reason;
    private transient ResultsPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        Visitor visitor = agent.visitor();
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        Campaign campaign = gate.enter(visitor, campaignId);
        page = new ResultsWriter(screen.texts(), clock.getZone(), links::idea, directory, visitor.site())
                .write(
                        results.of(visitor, campaignId),
                        campaign.has(visitor.agent(), CampaignPart.DECISION_MAKER),
                        gate.isTeam(visitor, campaign, CampaignPart.DECISION_MAKER));
    }

    public void choose() {
        decide(true);
    }

    public void leaveOut() {
        decide(false);
    }

    private void decide(boolean chosen) {
        closing.decide(agent.visitor(), campaignId, number("IDEA", idea), chosen, reason);
        reason = "";
        screen.tell("idea.vote.decided");
    }

    public void undecide() {
        closing.undecide(agent.visitor(), campaignId, number("IDEA", idea));
        screen.tell("idea.vote.undecided");
    }

    public void exclude() {
        closing.exclude(agent.visitor(), campaignId, number("IDEA", idea), number("IDEA", other), true);
        screen.tell("idea.vote.excluded");
    }

    private static long number(String field, String text) {
        if (!RecordNumber.isOne(text)) {
            throw new InvalidValueException(field, "value.required");
        }
        return Long.parseLong(text);
    }

    public ResultsPage getPage() {
        return page;
    }

    public String getIdea() {
        return idea;
    }

    public void setIdea(String idea) {
        this.idea = idea;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
