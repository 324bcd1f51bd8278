// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.exchange.TableCell.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_day_number_of_the_spreadsheet_is_a_date() {
        assertThat(CellReader.date(new TableCell("46022", Kind.NUMBER, false), PARIS))
                .isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_workbook_of_an_old_macintosh_counts_from_1904_where_a_cell_lost_its_format_too() {
        assertThat(CellReader.date(new TableCell("44925", Kind.NUMBER_FROM_1904, false), PARIS))
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void midnight_in_paris_is_the_day_of_paris_in_whatever_zone_a_program_writes_it() {
        assertThat(CellReader.date(TableCell.text("2026-06-30T22:00:00.000Z"), PARIS))
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2025, cell.date.none",
        "12/31/2025, cell.date.none",
        "fin 2025, cell.date.format",
        "2025, cell.date.format"
    })
    void what_is_no_date_is_refused_with_its_reason(String text, String reason) {
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.date(TableCell.text(text), PARIS))
                .extracting(UnreadableCellException::reasonKey)
                .isEqualTo(reason);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatExceptionOfType(UnreadableCellException.class)
                .isThrownBy(() -> CellReader.decimal(TableCell.text("douze")))
                .extracting(UnreadableCellException::reasonKey)
                .isEqualTo("cell.number.format");
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
