// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.duty.Duty;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grid without which no jury can begin, ideas that one of its members has still to mark, and minutes still to sign. */
@ApplicationScoped
@Transactional
public class JuryDuties implements CampaignDuties {

    /** A missing grid is asked for so long before the jury begins. */
    private static final int DAYS_AHEAD = 14;

    @Inject
    JuryRepository juries;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    @Override
    public List<Duty> of(Visitor visitor) {
        List<Duty> duties = new ArrayList<>();
        for (Campaign campaign : juries.campaigns(visitor.site(), visitor.agent())) {
            Jury jury = juries.jury(campaign).orElse(null);
            if (jury == null) {
                grid(campaign, visitor.agent()).ifPresent(duties::add);
            } else if (campaign.has(visitor.agent(), CampaignPart.JUROR, CampaignPart.JURY_CHAIR)) {
                add(duties, campaign, jury, visitor.agent());
            }
        }
        return duties;
    }

    /** Those who can save it owe it, as long as the jury is not over. */
    private Optional<Duty> grid(Campaign campaign, AgentId self) {
        LocalDate today = gate.today();
        return campaign.phase(PhaseKind.JURY)
                .filter(phase -> campaign.has(self, CampaignPart.ORGANISER, CampaignPart.JURY_CHAIR))
                .filter(phase -> !phase.startsOn().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(phase ->
                        phase.endsOn().filter(end -> end.isBefore(today)).isEmpty())
                .map(phase -> {
                    Duty.Subject about = CampaignDuties.subject(campaign);
                    return new Duty("GRID", about, about, "", phase.startsOn().minusDays(DAYS_AHEAD), phase.startsOn());
                });
    }

    private void add(List<Duty> duties, Campaign campaign, Jury jury, AgentId self) {
        CampaignPhase phase = campaign.phase(PhaseKind.JURY).orElse(null);
        LocalDate since = phase == null ? null : phase.startsOn();
        LocalDate due = phase == null ? null : phase.endsOn().orElse(null);
        Duty.Subject within = CampaignDuties.subject(campaign);
        if (!jury.isOpen() && gate.isOpen(campaign, PhaseKind.JURY)) {
            JuryTable table = juries.table(campaign, jury);
            table.judgedBy(self).stream()
                    .filter(idea -> !table.isMarked(idea.ideaId(), self))
                    .map(idea -> new Duty("MARK", subject(idea), within, "", since, due))
                    .forEach(duties::add);
        } else if (jury.isOpen()) {
            juries.minutes(jury)
                    .filter(minutes -> !minutes.isSignedBy(self))
                    .ifPresent(minutes -> duties.add(new Duty("SIGN", within, within, "", drawnUp(minutes), due)));
        }
    }

    private static Duty.Subject subject(JuryBrief idea) {
        return new Duty.Subject(new RecordKey(Idea.RECORD_TYPE, idea.ideaId()), idea.number(), idea.title());
    }

    private LocalDate drawnUp(JuryMinutes minutes) {
        return LocalDate.ofInstant(minutes.drawnUpAt(), clock.getZone());
    }
}
