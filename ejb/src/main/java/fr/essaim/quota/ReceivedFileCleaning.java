// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.access.SystemWork;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;

/** Forgets every night who sent a file when, once it counts no longer. */
@ApplicationScoped
@SystemWork
public class ReceivedFileCleaning {

    @Inject
    DailyQuotas quotas;

    @Produces
    Job nightlyCleaning() {
        return new Job(
                "received-file-cleaning", Timing.daily(LocalTime.of(3, 10)), Duration.ofMinutes(10), this::forget);
    }

    void forget() {
        quotas.forget();
    }
}
