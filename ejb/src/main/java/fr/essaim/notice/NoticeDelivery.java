// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

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
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands kept notices to the portal, outside any transaction. One that was handed over but not noted down, since the server
 * was stopped in between, is handed over again: the portal knows its key.
 */
@ApplicationScoped
@SystemWork
public class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PAGE = 100;
    private static final int MOST_A_RUN = 1_000;

    /** When so many fail in a row, the portal is away: the rest waits for the next run. */
    private static final int FAILURES_IN_A_ROW = 3;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Produces
    Job delivery() {
        return new Job("notice-delivery", Timing.every(BETWEEN_RUNS), Duration.ofMinutes(10), this::deliverDue);
    }

    @Produces
    Job cleaning() {
        return new Job(
                "notice-cleaning", Timing.daily(LocalTime.of(3, 20)), Duration.ofMinutes(30), this::removeSettled);
    }

    /** A thousand notices at most. */
    void deliverDue() {
        int failures = 0;
        int handled = 0;
        List<OutgoingNotice> page = outbox.due(PAGE);
        while (!page.isEmpty() && handled < MOST_A_RUN) {
            for (OutgoingNotice notice : page) {
                failures = deliver(notice) ? 0 : failures + 1;
                if (failures == FAILURES_IN_A_ROW) {
                    return;
                }
            }
            handled += page.size();
            page = outbox.due(PAGE);
        }
    }

    private boolean deliver(OutgoingNotice notice) {
        try {
            notices.tell(notice.site(), notice.recipient(), notice.notice());
        } catch (RuntimeException e) {
            if (outbox.failed(notice.id())) {
                LOG.error("Notice {} is given up: {}", notice.id(), e.getClass().getName());
            } else {
                LOG.warn(
                        "Notice {} could not be told and will be tried again: {}",
                        notice.id(),
                        e.getClass().getName());
            }
            return false;
        }
        outbox.told(notice.id());
        return true;
    }

    /** Those told or given up are kept for ninety days. */
    void removeSettled() {
        Instant before = clock.instant().minus(KEPT);
        while (outbox.removeSettled(before, MOST_A_RUN) == MOST_A_RUN) {
            LOG.debug("Settled notices removed");
        }
    }
}
