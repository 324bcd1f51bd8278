// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of a demonstration that is ahead of the calendar by as many days as a file says, so that a campaign of months
 * can be played through in an hour. Without the file, or when it holds no number, the time is that of the machine.
 */
final class DemonstrationClock extends Clock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final File daysAhead;
    private final Clock present;

    DemonstrationClock(Path daysAhead, Clock present) {
        this.daysAhead = daysAhead.toFile();
        this.present = present;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(daysAhead.toPath(), present.withZone(zone));
    }

    @Override
    public Instant instant() {
        return present.instant().plus(Duration.ofDays(ahead()));
    }

    private long ahead() {
        try {
            return Integer.parseInt(Files.readString(daysAhead.toPath()).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
