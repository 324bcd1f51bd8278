// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.tally.VoteClosing;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** When the campaign that the address names publishes: set beside its results, or beside its answers where there is no vote. */
@Named("ideaPublication")
@ViewScoped
public class PublicationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    VoteClosing closing;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    private Long campaignId;
    private String moment;
    private transient Campaign campaign;

    public void publish() {
        try {
            closing.publishAt(
                    agent.visitor(),
                    campaignId(),
                    LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidValueException("RESULTS_AT", "value.not-a-date", moment);
        }
        campaign = null;
        screen.tell("idea.vote.publication-set");
    }

    public void takeBack() {
        closing.takePublicationBack(agent.visitor(), campaignId());
        campaign = null;
        screen.tell("idea.vote.publication-taken-back");
    }

    private Campaign campaign() {
        if (campaign == null) {
            campaign = gate.enter(agent.visitor(), campaignId());
        }
        return campaign;
    }

    private long campaignId() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    /** Whether the visitor sets it beside the answers, as there are no results of a vote beside which to set it. */
    public boolean isWithAnswers() {
        return (campaign().voteSettings().method() == VoteMethod.NONE
                        || campaign().phase(PhaseKind.VOTE).isEmpty())
                && campaign().kind() != CampaignKind.PERMANENT
                && gate.isTeam(agent.visitor(), campaign(), CampaignPart.DECISION_MAKER)
                && !campaign().resultsPublished(gate.now());
    }

    /** The moment that is set, in a sentence; empty when there is none. */
    public String getPlanned() {
        return campaign()
                .resultsAt()
                .map(at ->
                        screen.text("idea.vote.publish.planned", screen.texts().moment(at, clock.getZone())))
                .orElse("");
    }

    /** As browsers write it: {@code 2026-05-20T10:00}. */
    public String getMoment() {
        return moment == null
                ? LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString()
                : moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
