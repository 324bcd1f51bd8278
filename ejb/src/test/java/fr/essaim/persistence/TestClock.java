// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
public final class TestClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant now;

    public TestClock(LocalDate day) {
        setTo(day);
    }

    /** Ten in the morning of that day. */
    public void setTo(LocalDate day) {
        now = day.atTime(10, 0).atZone(PARIS).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
