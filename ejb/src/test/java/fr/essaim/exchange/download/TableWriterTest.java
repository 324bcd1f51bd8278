// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.download;

import static fr.essaim.exchange.upload.Workbooks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final List<TableColumn> COLUMNS = List.of(
            column("id", Content.NUMBER, true),
            column("title", Content.TITLE, false),
            new TableColumn(
                    "status", "Statut", List.of(), false, Content.NAME, false, List.of("Prévue", "En cours"), "Astuce"),
            column("end", Content.DATE, false),
            column("budget", Content.NUMBER, false));

    private static TableColumn column(String key, Content content, boolean hidden) {
        return new TableColumn(key, key, List.of(), false, content, hidden, List.of(), "");
    }

    private static byte[] write(Format format, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableLayout layout = new TableLayout(
                "Plan & actions",
                "Actions",
                COLUMNS,
                2,
                new TableLayout.Instructions("Mode d’emploi", List.of(List.of("Colonne", "Quoi"), List.of("a", "b"))));
        try (TableWriter writer = TableFile.open(format, layout, out)) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_workbook_is_laid_out_for_people() throws IOException {
        byte[] file =
                write(Format.XLSX, Arrays.asList(17L, "Simplifier", "En cours", LocalDate.of(2025, 12, 31), 1500L));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheet("Actions");
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2025-12-31T00:00:00");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(1500);
            assertThat(sheet.getDataValidations()).singleElement().satisfies(list -> assertThat(
                            list.getValidationConstraint().getFormula1())
                    .isEqualTo("Listes!$A$1:$A$2"));
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("C1"))
                            .getString()
                            .getString())
                    .isEqualTo("Astuce");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(book.getSheetVisibility(book.getSheetIndex("Listes"))).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(book.getSheet("Mode d’emploi").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("b");
        }
    }

    @Test
    void a_csv_is_what_french_excel_opens() throws IOException {
        byte[] file = write(
                Format.CSV,
                Arrays.asList(17L, "a;\"b\"", null, LocalDate.of(2025, 12, 31), new java.math.BigDecimal("-1.5")));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFid;title;Statut;end;budget\r\n17;\"a;\"\"b\"\"\";;31/12/2025;-1,5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 2 54",
                "-10 %",
                "@SUM(A1)",
                "\t=1",
                "'=1",
                "''=x",
                "＝1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF@a",
                " \u2007\u202F+1",
                "\u202E=1",
                "'\u00A0=1",
                "\u3164-1",
                "\u2800=1",
                "\uFE0F=1",
                "\u00AD=1",
                "\uFE66\u0031",
                "\r=1",
                "\u0085=1"
            })
    void what_could_run_as_a_formula_is_shielded_and_comes_back_as_it_was(String text) {
        assertThat(CellText.shield(text)).startsWith("'").isNotEqualTo(text);
        assertThat(CellText.unshield(CellText.shield(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l’été",
                "'tis",
                "a=b",
                "<script>alert(1)</script>",
                "\u202Eevil",
                "\u00A0a=b",
                "'\u200Ba",
                "🐝",
                "_x000D_",
                ""
            })
    void other_text_is_left_alone(String text) {
        assertThat(CellText.shield(text)).isEqualTo(text);
        assertThat(CellText.unshield(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void texts_come_back_from_both_formats(Format format) throws IOException {
        List<String> hostile = List.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "<script>",
                "\u202Egnp.exe",
                "🐝 abeille",
                "a\nb",
                "_x0041_",
                "'=1",
                "x \u00A0=1");
        List<?>[] rows = hostile.stream()
                .map(text -> Arrays.asList(1L, text, null, null, null))
                .toArray(List[]::new);

        List<List<String>> read = texts(write(format, rows));

        assertThat(read.stream().skip(1).limit(hostile.size()).map(row -> row.get(1)))
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void no_cell_starts_as_a_formula(Format format) throws IOException {
        byte[] file = write(format, Arrays.asList(1L, "=HYPERLINK(\"http://evil\")", null, null, null));

        if (format == Format.CSV) {
            assertThat(new String(file, StandardCharsets.UTF_8)).contains(";\"'=HYPERLINK");
        } else {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                        .startsWith("'=");
            }
        }
    }
}
