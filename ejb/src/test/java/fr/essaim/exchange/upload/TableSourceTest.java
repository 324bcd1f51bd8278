// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import static fr.essaim.exchange.upload.Workbooks.rows;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static fr.essaim.exchange.upload.Workbooks.warnings;
import static fr.essaim.exchange.upload.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.exchange.TableRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSourceTest {

    private static final String TEXT = "N°;Titre\r\n7;\"Éclairer; l’été\nà Blois\"\r\n";
    private static final List<List<String>> READ =
            List.of(List.of("N°", "Titre"), List.of("7", "Éclairer; l’été\nà Blois"));

    @Test
    void a_csv_is_read_in_utf_8_with_or_without_mark_in_windows_1252_and_in_utf_16() {
        assertThat(texts(utf8(TEXT))).isEqualTo(READ);
        assertThat(texts(utf8("\uFEFF" + TEXT))).isEqualTo(READ);
        assertThat(texts(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(READ);
        assertThat(texts(TEXT.getBytes(StandardCharsets.UTF_16))).isEqualTo(READ);
    }

    @Test
    void a_csv_may_be_separated_by_commas_or_tabs() {
        assertThat(texts(utf8("N°,Titre\n7,\"a, b\"\n"))).containsExactly(List.of("N°", "Titre"), List.of("7", "a, b"));
        assertThat(texts(utf8("N°\tTitre\n7\ta, b\n"))).containsExactly(List.of("N°", "Titre"), List.of("7", "a, b"));
        assertThat(texts(utf8("sep=;\nN°;Titre\n"))).containsExactly(List.of("N°", "Titre"));
    }

    @Test
    void cells_of_a_workbook_say_what_they_are() {
        byte[] file = workbook(book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            var row = book.createSheet("Données").createRow(4);
            row.createCell(0).setCellValue(LocalDate.of(2025, 12, 31));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(1234.5);
            row.createCell(2).setCellValue(0.12);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellValue(new XSSFRichTextString("  Été_x000A_🐝 \u00A0"));
            row.createCell(5).setCellErrorValue((byte) 23);
        });

        TableRow row = rows(file).get(0);

        assertThat(row.sheet()).isEqualTo("Données");
        assertThat(row.line()).isEqualTo(5);
        assertThat(row.cells())
                .containsExactly(
                        new TableCell("2025-12-31", Kind.DATE, false),
                        new TableCell("1234.5", Kind.NUMBER, false),
                        new TableCell("12 %", Kind.NUMBER, false),
                        new TableCell("", Kind.TEXT, true),
                        TableCell.text("Été\n🐝"),
                        new TableCell("#REF!", Kind.ERROR, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0.3333333333|0%|33 %",
                "0.28999999999999998|0 %|29 %",
                "0.3333|0.00%|33.33 %",
                "0.455|General|0.455",
                "12500.5|#,##0|12501",
                "12500.5|#,##0 \"€\"|12501",
                "12500.5|_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-|12500.5",
                "12500|#,##0,|12500",
                "12500|0.0,,\"M€\"|12500",
                "0.75|# ?/?|0.75",
                "123|00000|00123",
                "-7|00000|-7",
                "612345678|0#\" \"##\" \"##\" \"##\" \"##|0612345678",
                "46387.5|yyyy-mm-dd hh:mm:ss.000|2026-12-31T12:00",
                "46387|[$-40C]d\\ mmmm\\ yyyy;@|2026-12-31",
                "46387|Standard|46387"
            })
    void a_number_is_read_as_its_format_shows_it(double number, String format, String text) {
        byte[] file = workbook(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = book.createSheet("Données").createRow(0).createCell(0);
            cell.setCellValue(number);
            cell.setCellStyle(style);
        });

        assertThat(texts(file)).containsExactly(List.of(text));
    }

    @Test
    void a_workbook_of_an_old_macintosh_says_so_of_numbers_that_may_be_days() {
        byte[] file = workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            book.createSheet("Données").createRow(0).createCell(0).setCellValue(44925);
        });

        assertThat(rows(file).get(0).cell(0)).isEqualTo(new TableCell("44925", Kind.NUMBER_FROM_1904, false));
    }

    @Test
    void hidden_rows_are_read_and_told() {
        byte[] file = workbook(book -> {
            var sheet = book.createSheet("Plan");
            for (int r = 0; r < 8; r++) {
                sheet.createRow(r).createCell(0).setCellValue("ligne " + r);
                sheet.getRow(r).setZeroHeight(r == 2 || r == 4 || r == 5);
            }
            sheet.createRow(9).setZeroHeight(true);
        });

        assertThat(rows(file)).hasSize(8);
        assertThat(warnings(file)).singleElement().satisfies(warning -> {
            assertThat(warning.reasonKey()).isEqualTo("rows.hidden");
            assertThat(warning.args()).containsExactly("3, 5-6");
        });
    }

    @Test
    void a_cell_merged_over_rows_is_read_on_each_of_them_that_has_something_and_told() {
        byte[] file = workbook(book -> {
            var sheet = book.createSheet("Plan");
            sheet.createRow(0).createCell(0).setCellValue("Titre");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.createRow(1).createCell(0).setCellValue("un");
            sheet.getRow(1).createCell(1).setCellValue("Axe A");
            sheet.createRow(2).createCell(0).setCellValue("deux");
            sheet.createRow(4).createCell(0).setCellValue("trois");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 2));
        });

        assertThat(texts(file))
                .containsExactly(List.of("Titre"), List.of("un", "Axe A"), List.of("deux", "Axe A"), List.of("trois"));
        assertThat(warnings(file)).singleElement().satisfies(warning -> {
            assertThat(warning.reasonKey()).isEqualTo("cells.merged");
            assertThat(warning.line()).isEqualTo(2);
            assertThat(warning.value()).isEqualTo("Axe A");
            assertThat(warning.args()).containsExactly("B2:B4");
        });
    }

    @Test
    void hidden_sheets_are_left_out() {
        byte[] file = workbook(book -> {
            book.createSheet("Vue").createRow(0).createCell(0).setCellValue("vu");
            book.createSheet("Listes").createRow(0).createCell(0).setCellValue("caché");
            book.setSheetHidden(1, true);
        });

        assertThat(texts(file)).containsExactly(List.of("vu"));
    }
}
