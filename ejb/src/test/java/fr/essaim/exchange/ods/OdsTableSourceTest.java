// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import static fr.essaim.exchange.upload.Workbooks.rows;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static fr.essaim.exchange.upload.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.UploadRefusedException.ProtectedOrOldFile;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets as LibreOffice writes them. */
class OdsTableSourceTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">
            <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/>
            </style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>
            </style:style></office:automatic-styles><office:body><office:spreadsheet>
            """;
    private static final String TAIL = "</office:spreadsheet></office:body></office:document-content>";

    private static byte[] file(String tables) {
        return zip("<manifest/>", HEAD + tables + TAIL);
    }

    private static byte[] zip(String manifest, String content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("mimetype"));
            out.write(utf8("application/vnd.oasis.opendocument.spreadsheet"));
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write(utf8(content));
            out.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            out.write(utf8(manifest));
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(String... rows) {
        return tableOf("ta1", rows);
    }

    private static String tableOf(String style, String... rows) {
        return "<table:table table:name=\"Actions\" table:style-name=\"" + style + "\"><table:table-column/>"
                + String.join("", rows) + "</table:table>";
    }

    private static String row(String... cells) {
        return rowWith("", cells);
    }

    private static String rowWith(String attributes, String... cells) {
        return "<table:table-row" + attributes + ">" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static String number(String type, String value, String shown) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"" + value + "\"><text:p>" + shown
                + "</text:p></table:table-cell>";
    }

    private static final String NONE = "<table:table-cell/>";

    @Test
    void texts_dates_and_formulas_are_told_apart() {
        String date =
                "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-12-31\"><text:p>31/12/26</text:p>"
                        + "</table:table-cell>";
        String formula = "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\">"
                + "<text:p>2</text:p></table:table-cell>";
        String commented =
                "<table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>Z</dc:creator>"
                        + "<text:p>Note</text:p></office:annotation><text:p>Un<text:s text:c=\"2\"/><text:span>deux</text:span></text:p>"
                        + "<text:p>Trois<text:line-break/>quatre</text:p></table:table-cell>";

        TableRow read = rows(file(table(row(date, formula, commented, NONE, text("é &lt;")))))
                .get(0);

        assertThat(read.sheet()).isEqualTo("Actions");
        assertThat(read.cells())
                .containsExactly(
                        new TableCell("2026-12-31", Kind.DATE, false),
                        new TableCell("2", Kind.NUMBER, true),
                        TableCell.text("Un  deux\nTrois\nquatre"),
                        TableCell.BLANK,
                        TableCell.text("é <"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "float|123|00123|00123",
                "float|612345678|06 12 34 56 78|0612345678",
                "float|1234|1,234|1234",
                "float|12500.5|12 501|12501",
                "currency|12500.5|12 500,50 €|12500.5",
                "currency|30000|30 000,00 €|30000",
                "percentage|0.3333333333|33 %|33 %",
                "percentage|0.29|29,00%|29 %",
                "float|0.5|0,5|0.5",
                "float|-7|-7|-7",
                "float|46387|jeudi|46387"
            })
    void a_number_is_read_as_its_cell_shows_it(String type, String value, String shown, String text) {
        assertThat(texts(file(table(row(number(type, value, shown)))))).containsExactly(List.of(text));
    }

    @Test
    void rows_and_cells_that_are_written_once_stand_as_often_as_they_say() {
        List<TableRow> rows = rows(file(table(
                row(text("N°"), text("Titre")),
                rowWith(" table:number-rows-repeated=\"3\"", NONE),
                rowWith(
                        " table:number-rows-repeated=\"2\"",
                        text("1"),
                        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p>"
                                + "</table:table-cell>"),
                rowWith(" table:number-rows-repeated=\"1048570\"", NONE))));

        assertThat(rows).extracting(TableRow::line).containsExactly(1, 5, 6);
        assertThat(rows.get(2).cells()).extracting(TableCell::text).containsExactly("1", "x", "x");
    }

    @Test
    void hidden_sheets_are_left_out_and_hidden_rows_and_merged_cells_are_told() {
        String merged = "<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\""
                + " office:value-type=\"string\"><text:p>A</text:p></table:table-cell>";
        byte[] file = file(tableOf("ta2", row(text("caché")))
                + table(
                        row(text("un"), merged),
                        rowWith(" table:visibility=\"filter\"", text("deux"), "<table:covered-table-cell/>"),
                        row(text("trois"))));

        assertThat(texts(file)).containsExactly(List.of("un", "A"), List.of("deux", "A"), List.of("trois"));
        assertThat(warnings(file))
                .extracting(ImportIssue::reasonKey, ImportIssue::args)
                .containsExactly(tuple("rows.hidden", List.of("2")), tuple("cells.merged", List.of("B1:B2")));
    }

    @Test
    void days_may_be_counted_from_1904() {
        byte[] file = file("<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/>"
                + "</table:calculation-settings>" + table(row(number("float", "44925", "44925"))));

        assertThat(rows(file).get(0).cell(0).kind()).isEqualTo(Kind.NUMBER_FROM_1904);
    }

    @Test
    void one_with_a_password_is_refused_as_such() {
        assertThatExceptionOfType(ProtectedOrOldFile.class)
                .isThrownBy(() -> rows(zip("<manifest><encryption-data/></manifest>", "?")));
    }

    @Test
    @Timeout(8)
    void what_would_cost_far_more_than_its_size_is_refused() {
        assertThatExceptionOfType(TooManyRows.class)
                .isThrownBy(() -> rows(file(table(rowWith(" table:number-rows-repeated=\"1000000\"", text("x"))))));
        assertThatExceptionOfType(FileTooExpansive.class)
                .isThrownBy(() ->
                        rows(file(table(rowWith(" table:number-rows-repeated=\"90000\"", text("a".repeat(30_000)))))));
        assertThatExceptionOfType(FileTooExpansive.class)
                .isThrownBy(() -> rows(file(table(row(text("<text:s text:c=\"99999\"/>".repeat(500)))))));
        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> rows(file(table(row(text("x"))) + "<oops>")));
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> rows(zip("<m/>", "<!DOCTYPE a [<!ENTITY x \"y\">]>" + HEAD.substring(39) + TAIL)));
    }
}
