// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationClockTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Clock PRESENT = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZONE);

    @TempDir
    private Path folder;

    @Test
    void is_ahead_by_the_days_of_its_file_from_the_moment_that_they_are_written() throws IOException {
        Path days = folder.resolve("days");
        Clock clock = new DemonstrationClock(days, PRESENT);

        assertThat(clock.instant()).isEqualTo(PRESENT.instant());

        Files.writeString(days, "2\n");
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(clock.getZone()).isEqualTo(ZONE);

        Files.writeString(days, "soon");
        assertThat(clock.instant()).isEqualTo(PRESENT.instant());
    }
}
