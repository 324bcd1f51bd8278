// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.audience;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.PortalSite;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night, looks who arrived in the audience of open campaigns and who left it. */
@ApplicationScoped
@SystemWork
public class RollWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RollWatch.class);
    private static final int CAMPAIGNS_AT_ONCE = 50;

    private ElectoralRoll roll;
    private RollRepository rolls;

    protected RollWatch() {}

    @Inject
    public RollWatch(ElectoralRoll roll, RollRepository rolls) {
        this.roll = roll;
        this.rolls = rolls;
    }

    @Produces
    Job nightlyComparison() {
        return new Job("idea-roll-comparison", Timing.daily(LocalTime.of(4, 0)), Duration.ofHours(2), this::compareAll);
    }

    /** A campaign that fails does not keep the others from their turn. */
    void compareAll() {
        long after = 0;
        Map<Long, PortalSite> page = rolls.opened(after, CAMPAIGNS_AT_ONCE);
        while (!page.isEmpty()) {
            for (Map.Entry<Long, PortalSite> campaign : page.entrySet()) {
                after = campaign.getKey();
                try {
                    roll.compare(campaign.getValue(), after);
                } catch (RuntimeException e) {
                    LOG.error("The roll of campaign {} could not be compared", after, e);
                }
            }
            page = rolls.opened(after, CAMPAIGNS_AT_ONCE);
        }
    }
}
