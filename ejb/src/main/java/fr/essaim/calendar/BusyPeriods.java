// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The authority's busy periods. */
@ApplicationScoped
@Transactional
public class BusyPeriods {

    @Inject
    BusyPeriodRepository periods;

    @Inject
    Instance<CalendarPlanning> features;

    @Inject
    Access access;

    @Inject
    Clock clock;

    public boolean mayDeclare(Visitor visitor) {
        return features.stream().anyMatch(feature -> access.allows(visitor, feature.declaring(), 0));
    }

    /**
     * @param to included
     * @throws NotAllowedException when no feature grants it to the visitor
     */
    public long declare(Visitor visitor, String title, LocalDate from, LocalDate to) {
        if (!mayDeclare(visitor)) {
            Permission missing = features.stream().findFirst().orElseThrow().declaring();
            throw new NotAllowedException(visitor, missing, 0);
        }
        BusyPeriod period =
                new BusyPeriod(visitor.site(), title, from, to, ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
        periods.add(period);
        return period.id();
    }

    /** @throws RecordNotFoundException when the site has no such period, or the visitor may not declare */
    public void remove(Visitor visitor, long periodId) {
        BusyPeriod period = periods.find(visitor.site(), periodId)
                .filter(found -> mayDeclare(visitor))
                .orElseThrow(() -> new RecordNotFoundException("calendar.busy-not-found"));
        periods.remove(period);
    }

    /** Those that touch these days, by their first days; for whoever plans with the calendar or declares them. */
    public List<BusyPeriod> between(Visitor visitor, LocalDate from, LocalDate to) {
        return mayDeclare(visitor) || features.stream().anyMatch(feature -> feature.plans(visitor))
                ? between(visitor.site(), from, to)
                : List.of();
    }

    /** The site's, for a service that has asked who may. */
    public List<BusyPeriod> between(PortalSite site, LocalDate from, LocalDate to) {
        return periods.between(site, from, to);
    }
}
