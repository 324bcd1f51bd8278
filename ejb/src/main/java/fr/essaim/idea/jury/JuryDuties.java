// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutySource;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.PhaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ideas that a member of a jury has still to mark, and minutes still to sign. */
@ApplicationScoped
@Transactional
public class JuryDuties implements DutySource {

    private JuryRepository juries;
    private CampaignGate gate;

    protected JuryDuties() {}

    @Inject
    public JuryDuties(JuryRepository juries, CampaignGate gate) {
        this.juries = juries;
        this.gate = gate;
    }

    @Override
    public List<Duty> of(Visitor visitor) {
        List<Duty> duties = new ArrayList<>();
        for (Campaign campaign : juries.campaigns(visitor.site(), visitor.agent())) {
            juries.jury(campaign).ifPresent(jury -> add(duties, campaign, jury, visitor.agent()));
        }
        return duties;
    }

    private void add(List<Duty> duties, Campaign campaign, Jury jury, AgentId self) {
        LocalDate due =
                campaign.phase(PhaseKind.JURY).flatMap(CampaignPhase::endsOn).orElse(null);
        if (!jury.isOpen() && gate.isOpen(campaign, PhaseKind.JURY)) {
            JuryTable table = juries.table(campaign, jury);
            table.judgedBy(self).stream()
                    .filter(idea -> !table.isMarked(idea.ideaId(), self))
                    .map(idea -> new Duty(
                            "MARK",
                            campaign.id(),
                            campaign.title(),
                            idea.ideaId(),
                            idea.number(),
                            idea.title(),
                            due,
                            "jury"))
                    .forEach(duties::add);
        } else if (jury.isOpen()) {
            juries.minutes(jury)
                    .filter(minutes -> !minutes.isSignedBy(self))
                    .ifPresent(minutes ->
                            duties.add(new Duty("SIGN", campaign.id(), campaign.title(), 0, 0, "", due, "jury")));
        }
    }
}
