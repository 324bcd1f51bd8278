// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A plan in a spreadsheet, as an agent changes it between two visits. */
final class PlanWorkbook {

    private static final String SHEET = "Actions";
    private static final String NUMBER = "N°";

    private final byte[] content;

    private PlanWorkbook(byte[] content) {
        this.content = content;
    }

    static PlanWorkbook of(Download file) throws IOException {
        try (var stream = file.createReadStream()) {
            return new PlanWorkbook(stream.readAllBytes());
        }
    }

    byte[] content() {
        return content;
    }

    /**
     * The same with another text in one cell.
     *
     * @param number the action's official number
     * @param heading the French heading of the column
     */
    PlanWorkbook with(int number, String heading, String text) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                var changed = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(SHEET);
            Row headings = find(sheet, NUMBER);
            Row row = row(sheet, column(headings, NUMBER), number);
            // A new cell: a text written over an inline one would leave the old text in place
            row.createCell(column(headings, heading)).setCellValue(text);
            workbook.write(changed);
            return new PlanWorkbook(changed.toByteArray());
        }
    }

    private static Row find(Sheet sheet, String heading) {
        return rows(sheet)
                .filter(row -> StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(cell -> text(cell).equals(heading)))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(Sheet sheet, int column, int number) {
        return rows(sheet)
                .filter(row -> text(row.getCell(column)).equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Row> rows(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false);
    }

    private static int column(Row headings, String heading) {
        return StreamSupport.stream(headings.spliterator(), false)
                .filter(cell -> text(cell).equals(heading))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell).strip();
    }
}
