// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import static fr.essaim.exchange.upload.Workbooks.sheet;
import static fr.essaim.exchange.upload.Workbooks.stream;
import static fr.essaim.exchange.upload.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class TableReadingTest {

    private static final List<TableColumn> COLUMNS = List.of(
            column("number", "N°", true, "Number"),
            column("title", "Intitulé", true, "Titre", "Title"),
            column("end", "Fin prévue", false, "Planned end"));

    private static TableColumn column(String key, String heading, boolean mandatory, String... aliases) {
        return new TableColumn(key, heading, List.of(aliases), mandatory, Content.SHORT, false, List.of(), "");
    }

    private record Read(List<String> rows, List<ImportIssue> issues, List<ImportIssue> warnings) {}

    private static Read read(byte[] file) throws IOException {
        try (ReceivedFile received = new UploadGuard(UploadLimits.DEFAULT).receive(stream(file));
                TableSource source = received.open(TableReading.headings(COLUMNS))) {
            TableReading reading = new TableReading(source, COLUMNS);
            List<String> rows = new ArrayList<>();
            for (var row = reading.next(); row.isPresent(); row = reading.next()) {
                HeadedRow headed = row.get();
                rows.add(headed.line() + ":" + headed.cell("number").text() + "/"
                        + headed.cell("title").text());
            }
            return new Read(rows, reading.issues(), reading.warnings());
        }
    }

    @Test
    void headings_are_known_without_case_accents_or_order() throws IOException {
        Read read = read(sheet(List.of(List.of("  INTITULE ", "planned END", "n°"), List.of("Simplifier", "", "7"))));

        assertThat(read.rows()).containsExactly("2:7/Simplifier");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void titles_merged_above_the_headings_are_passed_over() throws IOException {
        Read read = read(workbook(book -> {
            var sheet = book.createSheet("Plan");
            sheet.createRow(0).createCell(0).setCellValue("Projet d’administration 2024-2030");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
            sheet.createRow(3).createCell(1).setCellValue("Titre");
            sheet.createRow(5).createCell(0).setCellValue("Number");
            sheet.getRow(5).createCell(2).setCellValue("Title");
            sheet.createRow(6).createCell(0).setCellValue(12);
            sheet.getRow(6).createCell(2).setCellValue("Simplifier");
        }));

        assertThat(read.rows()).containsExactly("7:12/Simplifier");
    }

    @Test
    void a_sheet_without_headings_is_left_out() throws IOException {
        Read read = read(workbook(book -> {
            book.createSheet("Mode d’emploi").createRow(0).createCell(0).setCellValue("Titre");
            var sheet = book.createSheet("Actions");
            sheet.createRow(0).createCell(0).setCellValue("N°");
            sheet.getRow(0).createCell(1).setCellValue("Titre");
            sheet.createRow(1).createCell(0).setCellValue("1");
        }));

        assertThat(read.rows()).containsExactly("2:1/");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void unknown_missing_and_repeated_columns_are_told() throws IOException {
        Read read = read(sheet(List.of(List.of("Titre", "Fin prévue", "Couleur", "Title"), List.of("Simplifier"))));

        assertThat(read.warnings()).extracting(ImportIssue::column).containsExactly("Couleur");
        assertThat(read.issues())
                .extracting(ImportIssue::reasonKey, ImportIssue::column, ImportIssue::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("heading.twice", "Title", 1),
                        org.assertj.core.groups.Tuple.tuple("heading.missing", "N°", 1));
    }

    @Test
    void a_file_without_any_heading_tells_those_expected() throws IOException {
        Read read = read(sheet(List.of(List.of("rien", "du tout"), List.of("1", "2"))));

        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.reasonKey()).isEqualTo("heading.none");
            assertThat(issue.acceptedValues()).containsExactly("N°", "Intitulé", "Fin prévue");
        });
    }
}
