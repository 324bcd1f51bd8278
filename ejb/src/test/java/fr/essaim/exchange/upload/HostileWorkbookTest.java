// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import static fr.essaim.exchange.upload.Workbooks.sheet;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static fr.essaim.exchange.upload.Workbooks.withEntries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks of a few kilobytes whose texts cost far more once they are read. */
@Timeout(8)
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final byte[] SOUND = sheet(List.of(List.of("N°", "Titre"), List.of("1", "Simplifier")));

    /** Limits of the zip apart: what is tried here is what comes after. */
    private static final UploadLimits LIMITS = new UploadLimits(
            10L << 20,
            1_000,
            200L << 20,
            1_000_000,
            100_000,
            256,
            UploadLimits.DEFAULT.cellCharacters(),
            UploadLimits.DEFAULT.textCharacters());

    static Stream<Arguments> expansive() {
        String long30k = "a".repeat(30_000);
        return Stream.of(
                arguments(
                        "a shared string of five million signs in two hundred cells",
                        parts(shared("a".repeat(5_000_000)), cells(1, 200))),
                arguments(
                        "a shared string that is short enough in thousands of cells",
                        parts(shared(long30k), cells(10, 200))),
                arguments(
                        "a shared string of blanks in thousands of cells",
                        parts(shared(" ".repeat(30_000)), cells(10, 200))),
                arguments("an inline text of ninety megabytes", Map.of(SHEET, inline("a".repeat(90 << 20)))),
                arguments(
                        "an inline text in ninety pieces",
                        Map.of(SHEET, inline(("<r><t>" + "a".repeat(1 << 16) + "</t></r>").repeat(90)))),
                arguments(
                        "a number of ninety megabytes",
                        Map.of(SHEET, row("<c r=\"A1\"><v>" + "1".repeat(90 << 20) + "</v></c>"))),
                arguments(
                        "an attribute of ninety megabytes",
                        Map.of(SHEET, row("<c r=\"" + "A".repeat(90 << 20) + "\"><v>1</v></c>"))),
                arguments("a comment of ninety megabytes", Map.of(SHEET, row("<!--" + "<a>".repeat(30 << 20) + "-->"))),
                arguments(
                        "an instruction of ninety megabytes",
                        Map.of(SHEET, row("<?x " + "<a>".repeat(30 << 20) + "?>"))),
                arguments(
                        "a section of ninety megabytes",
                        Map.of(SHEET, inline("<t><![CDATA[" + "<a>".repeat(30 << 20) + "]]></t>"))),
                arguments(
                        "a comment that looks like an instruction at its end",
                        Map.of(SHEET, row("<!-- ?>" + "<a>".repeat(1 << 20) + "-->"))),
                arguments(
                        "a comment that looks like one at its end at once",
                        Map.of(SHEET, row("<!-->" + "<a>".repeat(1 << 20) + "-->"))),
                arguments(
                        "an instruction that looks like a section at its end",
                        Map.of(SHEET, row("<?x ]]>" + "<a>".repeat(1 << 20) + "?>"))),
                arguments(
                        "a section that looks like a comment at its end",
                        Map.of(SHEET, inline("<t><![CDATA[-->" + "<a>".repeat(1 << 20) + "]]></t>"))),
                arguments(
                        "a million styles",
                        Map.of(
                                "xl/styles.xml",
                                utf8("<styleSheet><cellXfs>" + "<xf/>".repeat(1_000_000) + "</cellXfs></styleSheet>"))),
                arguments(
                        "a million empty strings",
                        Map.of(STRINGS, utf8("<sst>" + "<si/>".repeat(1_000_000) + "</sst>"))));
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                arguments("a million elements within each other", Map.of(SHEET, utf8("<a>".repeat(1_000_000)))),
                arguments(
                        "another encoding",
                        Map.of(SHEET, new String(row(""), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expansive")
    void is_refused_before_it_costs(String what, Map<String, byte[]> parts) {
        byte[] file = withEntries(SOUND, parts);

        assertThatExceptionOfType(FileTooExpansive.class).isThrownBy(() -> Workbooks.rows(file, LIMITS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void is_no_workbook(String what, Map<String, byte[]> parts) {
        byte[] file = withEntries(SOUND, parts);

        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> Workbooks.rows(file, LIMITS));
    }

    @Test
    void a_hundred_thousand_inner_blanks_are_trimmed_at_once() {
        String blanks = "a" + " \u00A0".repeat(50_000) + "b";

        assertThat(CellText.tidy("  " + blanks + "\u200B \n")).isEqualTo(blanks);
    }

    @Test
    void a_cell_as_long_as_spreadsheets_have_them_is_read() {
        String text = "é&lt;".repeat(16_000);

        assertThat(texts(withEntries(SOUND, Map.of(SHEET, inline("<t>" + text + "</t>")))))
                .containsExactly(List.of("é<".repeat(16_000)));
        assertThat(texts(utf8("N°;Titre\n1;\"" + "a".repeat(32_000) + "\"\n"))).hasSize(2);
    }

    @Test
    void comments_instructions_and_sections_between_cells_are_read_over() {
        String between = "<!----><!-- ?> ]]> --><?x --> ]]> ?>";

        assertThat(texts(withEntries(
                        SOUND,
                        Map.of(
                                SHEET,
                                row(between.repeat(10_000)
                                        + "<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[a --> ?> b]]></t></is></c>")))))
                .containsExactly(List.of("a --> ?> b"));
    }

    @Test
    void a_csv_whose_cell_is_longer_is_refused() {
        assertThatExceptionOfType(FileTooExpansive.class)
                .isThrownBy(() -> Workbooks.rows(utf8("N°;Titre\n1;" + " a".repeat(20_000) + "\n")));
    }

    @Test
    void a_csv_whose_one_row_has_a_hundred_thousand_lines_in_cells_costs_no_more_than_its_size() {
        String first = "a ".repeat(10_000);

        assertThat(texts(utf8("N°;Titre\n" + first + ";\"" + "b;c\n".repeat(8_000) + "\"\n"), Set.of("N°", "Titre")))
                .hasSize(2);
        assertThat(texts(utf8("N°;Titre\n1" + ";\"a\nb\"".repeat(100_000) + "\n"), Set.of("N°", "Titre")))
                .hasSize(2);
    }

    private static Map<String, byte[]> parts(byte[] strings, byte[] sheet) {
        Map<String, byte[]> parts = new HashMap<>();
        parts.put(STRINGS, strings);
        parts.put(SHEET, sheet);
        return parts;
    }

    private static byte[] shared(String text) {
        return utf8("<sst><si><t xml:space=\"preserve\">" + text + "</t></si></sst>");
    }

    private static byte[] cells(int rows, int columns) {
        return utf8(
                "<worksheet><sheetData>" + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(columns) + "</row>").repeat(rows)
                        + "</sheetData></worksheet>");
    }

    private static byte[] inline(String content) {
        return row("<c r=\"A1\" t=\"inlineStr\"><is>" + content + "</is></c>");
    }

    private static byte[] row(String cells) {
        return utf8("<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>");
    }
}
