// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a job has its turns, by the authority's calendar. */
@FunctionalInterface
public interface Timing {

    /** The last turn at or before this moment. */
    ZonedDateTime latest(ZonedDateTime now);

    /** @param period whole seconds; turns are counted from the epoch, so that all servers agree */
    static Timing every(Duration period) {
        long seconds = period.toSeconds();
        return now -> Instant.ofEpochSecond(Math.floorDiv(now.toEpochSecond(), seconds) * seconds)
                .atZone(now.getZone());
    }

    static Timing daily(LocalTime time) {
        return now -> {
            ZonedDateTime today = now.with(time);
            return today.isAfter(now) ? today.minusDays(1).with(time) : today;
        };
    }

    static Timing weekly(DayOfWeek day, LocalTime time) {
        return now -> {
            ZonedDateTime turn = now.with(TemporalAdjusters.previousOrSame(day)).with(time);
            return turn.isAfter(now) ? turn.minusWeeks(1).with(time) : turn;
        };
    }
}
