// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.access.SystemWork;
import fr.essaim.persistence.Settings;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets events that are older than the administrator wants them kept, every night. */
@ApplicationScoped
@SystemWork
public class AuditRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** @throws IllegalArgumentException when the setting is wrong: that is said at the start, not every night */
    @Produces
    Job nightlyForgetting() {
        Settings.auditDays();
        return new Job("audit-retention", Timing.daily(LocalTime.of(2, 20)), Duration.ofHours(1), this::forgetOld);
    }

    void forgetOld() {
        int days = Settings.auditDays();
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int gone = 0;
        for (int some = log.forgetSome(before); some > 0; some = log.forgetSome(before)) {
            gone += some;
        }
        LOG.info("{} events of the audit log were older than {} days and are gone", gone, days);
    }
}
