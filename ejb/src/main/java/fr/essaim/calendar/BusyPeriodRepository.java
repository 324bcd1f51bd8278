// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The busy periods of one site at a time. */
@ApplicationScoped
@Transactional
class BusyPeriodRepository {

    @Inject
    EntityManager em;

    void add(BusyPeriod period) {
        em.persist(period);
        em.flush();
    }

    void remove(BusyPeriod period) {
        em.remove(period);
    }

    Optional<BusyPeriod> find(PortalSite site, long periodId) {
        return SiteQuery.of(em, site, BusyPeriod.class, "select b from BusyPeriod b", "b", " and b.id = :id")
                .setParameter("id", periodId)
                .getResultStream()
                .findFirst();
    }

    /** Those that touch these days, by their first days. */
    List<BusyPeriod> between(PortalSite site, LocalDate from, LocalDate to) {
        return SiteQuery.of(
                        em,
                        site,
                        BusyPeriod.class,
                        "select b from BusyPeriod b",
                        "b",
                        " and b.endsOn >= :from and b.startsOn <= :to order by b.startsOn, b.id")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
