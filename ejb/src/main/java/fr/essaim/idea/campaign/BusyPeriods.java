// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The authority's busy periods, and what campaigns are warned of because of them and of holidays. */
@ApplicationScoped
@Transactional
public class BusyPeriods {

    private EntityManager em;
    private CampaignGate gate;
    private CampaignHome home;
    private Access access;
    private Clock clock;

    protected BusyPeriods() {}

    @Inject
    public BusyPeriods(EntityManager em, CampaignGate gate, CampaignHome home, Access access, Clock clock) {
        this.em = em;
        this.gate = gate;
        this.home = home;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Needs {@link IdeaPermission#DECLARE_BUSY}.
     *
     * @param to included
     */
    public long declare(Visitor visitor, String title, LocalDate from, LocalDate to) {
        access.check(visitor, IdeaPermission.DECLARE_BUSY, 0);
        BusyPeriod period =
                new BusyPeriod(visitor.site(), title, from, to, ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
        em.persist(period);
        em.flush();
        return period.id();
    }

    /**
     * Needs {@link IdeaPermission#DECLARE_BUSY}.
     *
     * @throws RecordNotFoundException when the site has no such period, or the visitor may not
     */
    public void remove(Visitor visitor, long periodId) {
        BusyPeriod period = em.createQuery(
                        "select b from BusyPeriod b where b.companyId = :company and b.siteId = :site and b.id = :id",
                        BusyPeriod.class)
                .setParameter("company", visitor.site().companyId())
                .setParameter("site", visitor.site().siteId())
                .setParameter("id", periodId)
                .getResultStream()
                .filter(found -> access.allows(visitor, IdeaPermission.DECLARE_BUSY, 0))
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("campaign.busy-not-found"));
        em.remove(period);
    }

    /** Those that touch these days, by their first days; for whoever runs campaigns or declares them. */
    public List<BusyPeriod> between(Visitor visitor, LocalDate from, LocalDate to) {
        return access.allows(visitor, IdeaPermission.DECLARE_BUSY, 0) || home.runs(visitor)
                ? of(visitor.site().companyId(), visitor.site().siteId(), from, to)
                : List.of();
    }

    private List<BusyPeriod> of(long companyId, long siteId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select b from BusyPeriod b where b.companyId = :company and b.siteId = :site"
                                + " and b.endsOn >= :from and b.startsOn <= :to order by b.startsOn, b.id",
                        BusyPeriod.class)
                .setParameter("company", companyId)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What the campaign's organisers should know about its dates, in the order of its phases. */
    public List<CalendarWarning> warnings(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        LocalDate last = campaign.phases().stream()
                .map(phase -> phase.endsOn().orElse(phase.startsOn()))
                .max(LocalDate::compareTo)
                .orElse(gate.today());
        LocalDate first = campaign.phases().stream()
                .map(CampaignPhase::startsOn)
                .min(LocalDate::compareTo)
                .orElse(gate.today());
        List<BusyPeriod> busy = of(visitor.site().companyId(), visitor.site().siteId(), first, last);
        LocalDate today = gate.today();
        return campaign.phases().stream()
                .filter(phase ->
                        phase.endsOn().filter(end -> !end.isBefore(today)).isPresent())
                .flatMap(phase -> PhaseCalendar.warnings(phase.kind(), PhaseDates.of(phase), busy).stream())
                .toList();
    }
}
