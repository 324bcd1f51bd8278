// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.access.SystemWork;
import fr.essaim.audience.AudienceRepository;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night, looks who arrived in the audiences whose roll is frozen, and who left them. */
@ApplicationScoped
@SystemWork
public class RollWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RollWatch.class);
    private static final int AT_ONCE = 50;

    @Inject
    Rolls rolls;

    @Inject
    AudienceRepository audiences;

    @Produces
    Job nightlyComparison() {
        return new Job("roll-comparison", Timing.daily(LocalTime.of(4, 0)), Duration.ofHours(2), this::compareAll);
    }

    /** One that fails does not keep the others from their turn. */
    void compareAll() {
        long after = 0;
        List<Long> page = audiences.followed(after, AT_ONCE);
        while (!page.isEmpty()) {
            for (long audienceId : page) {
                after = audienceId;
                try {
                    rolls.compare(audienceId);
                } catch (RuntimeException e) {
                    LOG.error("The roll of audience {} could not be compared", audienceId, e);
                }
            }
            page = audiences.followed(after, AT_ONCE);
        }
    }
}
