// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.exchange.TableCell.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2025",
                "31-12-2025",
                "31.12.2025",
                "2025-12-31",
                "2025-12-31T08:30",
                "31 décembre 2025",
                "31 DEC. 2025",
                "31 December 2025"
            })
    void dates_are_read_as_french_and_english_people_write_them(String text) {
        assertThat(CellReader.date(TableCell.text(text))).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void the_day_comes_first() {
        assertThat(CellReader.date(TableCell.text("1/2/2026"))).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(CellReader.date(TableCell.text("1er août 2026"))).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Test
    void a_day_number_of_the_spreadsheet_is_a_date() {
        assertThat(CellReader.date(new TableCell("46022", Kind.NUMBER, false))).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2025, cell.date.none",
        "12/31/2025, cell.date.none",
        "31/12/25, cell.date.format",
        "fin 2025, cell.date.format",
        "2025, cell.date.format"
    })
    void what_is_no_date_is_refused_with_its_reason(String text, String reason) {
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.date(TableCell.text(text)))
                .extracting(UnreadableCellException::reasonKey)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5|1234.5",
                "1\u00A0234,5|1234.5",
                "1\u202F234,5|1234.5",
                "1234.5|1234.5",
                "1.234,50 €|1234.50",
                "1,234.50|1234.50",
                "12 %|12",
                "12\u202F%|12",
                "−3|-3",
                "12 500 euros|12500"
            })
    void numbers_are_read_as_french_people_write_them(String text, String number) {
        assertThat(CellReader.decimal(TableCell.text(text))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "1e9", "12k", "1/2", "--1", "."})
    void what_is_no_number_is_refused(String text) {
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.decimal(TableCell.text(text)));
    }

    @Test
    void a_whole_number_has_no_decimals() {
        assertThat(CellReader.wholeNumber(TableCell.text("12,0 %"))).isEqualTo(12);
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.wholeNumber(TableCell.text("12,5")));
    }

    @Test
    void a_formula_is_refused_whatever_its_result() {
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.decimal(new TableCell("2", Kind.NUMBER, true)))
                .extracting(UnreadableCellException::reasonKey)
                .isEqualTo("cell.formula");
    }
}
