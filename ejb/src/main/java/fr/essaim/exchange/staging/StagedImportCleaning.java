// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import fr.essaim.access.SystemWork;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Forgets files that were checked and never applied: after thirty days, every night. */
@ApplicationScoped
@SystemWork
public class StagedImportCleaning {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ImportRunRepository runs;

    @Inject
    Clock clock;

    @Produces
    Job nightlyCleaning() {
        return new Job(
                "staged-import-cleaning", Timing.daily(LocalTime.of(3, 0)), Duration.ofHours(1), this::forgetAbandoned);
    }

    /** One file a transaction. */
    void forgetAbandoned() {
        Instant before = clock.instant().minus(KEPT);
        while (runs.forgetOldest(before)) {
            // The next one is asked for
        }
    }
}
