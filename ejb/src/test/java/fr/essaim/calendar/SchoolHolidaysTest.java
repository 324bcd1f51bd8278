// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.essaim.calendar.SchoolHolidays.Break;
import fr.essaim.calendar.SchoolHolidays.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolHolidaysTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void the_file_has_every_break_of_the_years_it_says_it_knows() {
        LocalDate end = SchoolHolidays.knownUntil();

        for (int year = 2026; year <= end.getYear(); year++) {
            List<Weeks> weeks = SchoolHolidays.between(LocalDate.of(year, 1, 1), end);
            for (Break spread : List.of(Break.WINTER, Break.SPRING)) {
                int of = year;
                assertThat(weeks)
                        .filteredOn(one -> one.name() == spread && one.from().getYear() == of)
                        .extracting(Weeks::zones)
                        .containsExactlyInAnyOrder("A", "B", "C");
            }
        }
    }

    @Test
    void beyond_the_end_of_the_file_summer_and_christmas_count() {
        assertThat(SchoolHolidays.between(day("2031-01-02"), day("2032-01-10")))
                .containsExactly(
                        new Weeks(Break.SUMMER, "", day("2031-07-05"), day("2031-08-31")),
                        new Weeks(Break.CHRISTMAS, "", day("2031-12-24"), day("2032-01-01")));
    }

    @Test
    void a_break_of_the_file_is_not_counted_twice() {
        SchoolHolidays one =
                new SchoolHolidays(Stream.of("# remark", "until;;;2027-09-01", "SUMMER;;2027-07-03;2027-08-31", ""));

        assertThat(one.touching(day("2027-06-01"), day("2028-01-05")))
                .containsExactly(
                        new Weeks(Break.SUMMER, "", day("2027-07-03"), day("2027-08-31")),
                        new Weeks(Break.CHRISTMAS, "", day("2027-12-24"), day("2028-01-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMER;;2027-07-03;2027-08-31",
                "until;;;2027-09-01\nSUMMER;2027-07-03;2027-08-31",
                "until;;;2027-09-01\nSUMER;;2027-07-03;2027-08-31",
                "until;;;2027-09-01\nSUMMER;;2027-08-31;2027-07-03"
            })
    void a_file_without_its_end_or_with_a_wrong_line_is_refused(String file) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchoolHolidays(file.lines()));
    }
}
