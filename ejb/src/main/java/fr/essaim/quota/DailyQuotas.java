// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Keeps one agent from filling the portal for all. What was written and sent in the last 24 hours counts, on whatever server
 * of a cluster; several requests at the same moment may together go a little beyond.
 */
@ApplicationScoped
@Transactional
public class DailyQuotas {

    private static final Duration DAY = Duration.ofHours(24);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    QuotaRepository quotas;

    @Inject
    Clock clock;

    /**
     * To be asked before one more.
     *
     * @param unlimited for those who run the feature: nothing is refused
     * @throws QuotaReachedException when the agent did as much of it in a day as one may
     */
    public void check(Visitor visitor, Quota quota, boolean unlimited) {
        if (unlimited) {
            return;
        }
        QuotaRepository.Used used = quotas.used(visitor, quota, since());
        if (used.number() >= quota.most()) {
            Instant goesOn = (used.oldest() == null ? clock.instant() : used.oldest()).plus(DAY);
            throw new QuotaReachedException(quota, HOUR.format(goesOn.atZone(clock.getZone())));
        }
    }

    /**
     * Counts a file that came in.
     *
     * @throws QuotaReachedException when the agent sent as many, or as much
     */
    public void countFile(Visitor visitor, long bytes, boolean unlimited) {
        check(visitor, QuotaRepository.FILES, unlimited);
        check(visitor, QuotaRepository.MEGABYTES, unlimited);
        quotas.addFile(visitor, bytes, clock.instant());
    }

    /** Deletes on all sites what counts no longer. */
    @SystemWork
    public void forget() {
        quotas.removeFiles(since());
    }

    private Instant since() {
        return clock.instant().minus(DAY);
    }
}
