// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.calendar.BusyPeriod;
import fr.essaim.calendar.BusyPeriods;
import fr.essaim.calendar.CalendarPlanning;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What campaigns are warned of because of busy periods and of holidays. */
@ApplicationScoped
@Transactional
public class CampaignCalendar implements CalendarPlanning {

    @Inject
    BusyPeriods periods;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignHome home;

    @Override
    public Permission declaring() {
        return IdeaPermission.DECLARE_BUSY;
    }

    @Override
    public boolean plans(Visitor visitor) {
        return home.runs(visitor);
    }

    /** What the campaign's organisers should know about its dates, in the order of its phases. */
    public List<CalendarWarning> warnings(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        LocalDate today = gate.today();
        List<CampaignPhase> coming = campaign.phases().stream()
                .filter(phase ->
                        phase.endsOn().filter(end -> !end.isBefore(today)).isPresent())
                .toList();
        Optional<LocalDate> first = coming.stream().map(CampaignPhase::startsOn).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                coming.stream().flatMap(phase -> phase.endsOn().stream()).max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        List<BusyPeriod> busy = periods.between(visitor.site(), first.get(), last.get());
        return coming.stream()
                .flatMap(phase -> PhaseCalendar.warnings(phase.kind(), PhaseDates.of(phase), busy).stream())
                .toList();
    }
}
