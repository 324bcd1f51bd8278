// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2026",
                "31-12-2026",
                "31.12.2026",
                "31 / 12 / 2026",
                "31/12/26",
                "31.12.26",
                "31/12/2026 00:00",
                "31/12/2026 23:59:59",
                "31/12/2026 à 14h30",
                "31/12/2026 14h",
                "31/12/2026 12:00:00 AM",
                "'31/12/2026",
                "\u200B31/12/2026\u00A0",
                "31\u00A0décembre\u00A02026",
                "2026-12-31",
                "2026/12/31",
                "2026-12-31T08:30",
                "2026-12-31 00:00:00",
                "2026-12-31 00:00:00.000",
                "2026-12-31 00:00:00 +0100",
                "2026-12-31T00:00:00+01:00",
                "2026-12-30T23:00:00Z",
                "2026-12-30 23:00:00 UTC",
                "31 décembre 2026",
                "31 DEC. 2026",
                "31-déc-26",
                "31-déc.-2026",
                "jeudi 31 décembre 2026",
                "le 31 décembre 2026",
                "31 décembre 2026 à 10h30",
                "31 December 2026",
                "Thursday, 31 December 2026",
                "December 31, 2026",
                "Dec 31st, 2026"
            })
    void days_are_read_as_people_and_programs_write_them(String text) {
        assertThat(WrittenDate.read(text, PARIS)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void the_day_comes_first() {
        assertThat(WrittenDate.read("1/2/2026")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(WrittenDate.read("1er août 2026")).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @ParameterizedTest
    @CsvSource({"31/12/79, 2079", "31/12/80, 1980", "29/02/28, 2028"})
    void a_year_of_two_figures_is_one_near_ours(String text, int year) {
        assertThat(WrittenDate.read(text).getYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:00:00Z, 2026-12-01",
        "2026-06-30T22:00:00Z, 2026-07-01",
        "2026-06-30T22:00:00+00:00, 2026-07-01",
        "2026-06-30T21:59:59Z, 2026-06-30"
    })
    void a_moment_of_another_zone_is_the_day_it_was_here(String text, LocalDate day) {
        assertThat(WrittenDate.read(text, PARIS)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "12/31/2026", "2026-02-29", "29 février 2027", "32 janvier 2026"})
    void a_day_that_no_calendar_has_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WrittenDate.read(text))
                .isNotInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fin 2026",
                "fin 31 décembre 2026",
                "2026",
                "12/2026",
                "déc. 2026",
                "T4 2026",
                "31/12/2026*",
                "31/12/2026 25:00",
                "31/12/2026 et après",
                "31/12-202",
                "46387",
                "31 brumaire 2026",
                ""
            })
    void what_is_not_written_as_a_day_is_refused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> WrittenDate.read(text, PARIS));
    }

    @Test
    void a_moment_of_another_zone_is_no_day_where_no_zone_is_known() {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> WrittenDate.read("2026-06-30T22:00:00Z"));
    }
}
