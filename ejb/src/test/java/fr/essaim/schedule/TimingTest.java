// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T08:00, 2026-03-16T08:00",
        "2026-03-16T07:59, 2026-03-09T08:00",
        "2026-03-18T00:00, 2026-03-16T08:00",
        "2026-03-30T08:00, 2026-03-30T08:00",
    })
    void a_weekly_turn_is_the_last_monday_at_eight_on_the_wall_clock(String now, String turn) {
        assertThat(Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)).latest(paris(now)))
                .isEqualTo(paris(turn));
    }

    @Test
    void a_daily_turn_stays_at_its_hour_when_summer_time_begins() {
        Timing timing = Timing.daily(LocalTime.of(3, 20));

        assertThat(timing.latest(paris("2026-03-30T03:19"))).isEqualTo(paris("2026-03-29T03:20"));
        assertThat(timing.latest(paris("2026-03-29T03:10"))).isEqualTo(paris("2026-03-28T03:20"));
    }

    @Test
    void turns_of_a_few_seconds_are_the_same_on_every_server() {
        Timing timing = Timing.every(Duration.ofSeconds(15));

        assertThat(timing.latest(paris("2026-03-16T08:00:14"))).isEqualTo(paris("2026-03-16T08:00"));
        assertThat(timing.latest(paris("2026-03-16T08:00:15"))).isEqualTo(paris("2026-03-16T08:00:15"));
    }

    private static ZonedDateTime paris(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(ZoneId.of("Europe/Paris"));
    }
}
