// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.OpeningCheck;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.message.MessageKind;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Closes phases early or puts them off once a campaign is open: for a reason, which all on the roll are told. */
@ApplicationScoped
@Transactional
public class PhaseMoves {

    @Inject
    PhaseMoveRepository moves;

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignMessages messages;

    @Inject
    Clock clock;

    /**
     * For organisers. A phase that ends today is open until midnight.
     *
     * @param endsOn null for no end
     * @param reason at most 500 characters
     * @param followers whether the phases that begin after this one's former end move by as many days as its end
     * @throws InvalidValueException when the campaign is not open, or the dates cannot be
     */
    @Audited(value = AuditKind.PHASE_MOVED, about = Campaign.RECORD_TYPE)
    public void move(
            Visitor visitor,
            long campaignId,
            PhaseKind kind,
            LocalDate startsOn,
            LocalDate endsOn,
            String reason,
            boolean followers) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        if (!campaign.isOpened() || campaign.archived()) {
            throw new InvalidValueException("PHASES", "campaign.not-open");
        }
        if (startsOn == null) {
            throw new InvalidValueException("PHASES", "value.required");
        }
        String why = PhaseMove.reason(reason);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        PhaseDates former = campaign.phase(kind)
                .map(PhaseDates::of)
                .orElseThrow(() -> new InvalidValueException("PHASES", "campaign.no-such-phase"));
        PhaseDates wanted = new PhaseDates(startsOn, endsOn);
        if (wanted.equals(former)) {
            throw new InvalidValueException("PHASES", "campaign.same-dates");
        }
        List<CampaignPhase> later = campaign.phases().stream()
                .filter(phase -> former.isBefore(PhaseDates.of(phase)))
                .toList();
        move(campaign, kind, former, wanted, why, stamp);
        if (followers && former.endsOn() != null && endsOn != null) {
            long days = ChronoUnit.DAYS.between(former.endsOn(), endsOn);
            for (CampaignPhase phase : later) {
                PhaseDates before = PhaseDates.of(phase);
                move(campaign, phase.kind(), before, before.later(days), why, stamp);
            }
        }
        new OpeningCheck(campaign).checkOrder();
        campaigns.grow(campaign);
        messages.announce(campaign, MessageKind.PHASE_MOVED, why);
    }

    private void move(
            Campaign campaign, PhaseKind kind, PhaseDates former, PhaseDates now, String reason, ChangeStamp stamp) {
        campaign.move(kind, now, gate.today());
        moves.add(new PhaseMove(campaign, kind, former, now, reason, stamp));
    }

    /** The latest first; for all who see the campaign. */
    public List<PhaseMove> of(Visitor visitor, long campaignId) {
        return moves.of(gate.enter(visitor, campaignId));
    }
}
