// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void easter_and_what_follows_from_it_fall_where_the_church_puts_them() {
        assertThat(List.of(1818, 1999, 2008, 2019, 2024, 2025, 2026, 2027, 2038, 2076))
                .extracting(year -> PublicHolidays.easter(year).toString())
                .containsExactly(
                        "1818-03-22",
                        "1999-04-04",
                        "2008-03-23",
                        "2019-04-21",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2038-04-25",
                        "2076-04-19");
        assertThat(PublicHolidays.on(day("2026-05-14"))).contains(PublicHolidays.Holiday.ASCENSION);
        assertThat(PublicHolidays.on(day("2026-05-25"))).contains(PublicHolidays.Holiday.WHIT_MONDAY);
        assertThat(PublicHolidays.on(day("2026-04-03"))).isEmpty();
        assertThat(PublicHolidays.of(2026)).hasSize(11);
    }
}
