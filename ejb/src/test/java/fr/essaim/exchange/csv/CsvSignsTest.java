// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import static fr.essaim.exchange.upload.Workbooks.rows;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static fr.essaim.exchange.upload.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.essaim.exchange.TableRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The separator, and signs that no one types. */
class CsvSignsTest {

    private static final Set<String> HEADINGS = Set.of("N°", "Titre", "Description");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void the_line_of_headings_tells_the_separator_whatever_the_sentences_hold(String separator) {
        String others = ";;;;,,,,||||".replace(separator, "");
        String file = "Plan de la ville" + others + "\n" + String.join(separator, "N°", "Titre", "Description") + "\n"
                + String.join(separator, "41", "Planter, arroser; tailler".replace(separator, ""), others) + "\n";

        assertThat(texts(utf8(file), HEADINGS))
                .endsWith(
                        List.of("N°", "Titre", "Description"),
                        List.of("41", "Planter, arroser; tailler".replace(separator, ""), others));
    }

    @ParameterizedTest
    @CsvSource({
        "'No,Sujet\n1,Ici; là; ailleurs; partout; nulle part\n', 'Ici; là; ailleurs; partout; nulle part'",
        "'Plan\n\nNo;Sujet\n1;Ici, là, ailleurs, partout\n', 'Ici, là, ailleurs, partout'",
        "'sep=,\nNo,Sujet\n1,Ici;là\n', 'Ici;là'"
    })
    void where_no_heading_is_known_the_first_line_that_has_one_tells_it(String file, String text) {
        assertThat(texts(utf8(file))).endsWith(List.of("1", text));
    }

    @Test
    void rows_are_numbered_as_spreadsheet_programs_show_them() {
        String table = "N°;Titre\n1;\"Un\nDeux\nTrois\"\n\n2;Quatre\n";

        assertThat(rows(utf8(table))).extracting(TableRow::line).containsExactly(1, 2, 4);
        assertThat(rows(utf8("sep=;\n" + table))).extracting(TableRow::line).containsExactly(1, 2, 4);
    }

    static Stream<Arguments> controls() {
        return Stream.of(
                arguments("a line of a word processor", "Planter\u000Barroser", "Planter\narroser"),
                arguments("its page", "Planter\farroser", "Planter\narroser"),
                arguments("its no-break hyphen", "Salle A\u001E3", "Salle A\u20113"),
                arguments("its soft hyphen", "mutua\u001Flisation", "mutua\u00ADlisation"),
                arguments("its cell", "Planter\u0007", "Planter"),
                arguments("others", "Pl\u0002an\u0000ter\u007F \u001Aici", "Planter ici"),
                arguments("signs of Windows", "l\u0092\u009Cuvre\u0081", "l’œuvre"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("controls")
    void controls_are_read_as_what_they_stand_for_or_left_out(String what, String written, String read) {
        String early = "N°;Titre\n41;" + written.replace("\u0000", "") + "\n";
        String late = "N°;Titre\n" + "1;Planter\n".repeat(1_000) + "41;" + written + "\n";

        assertThat(texts(utf8(early))).endsWith(List.of("41", read));
        assertThat(texts(utf8(late))).endsWith(List.of("41", read));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("controls")
    void a_workbook_reads_them_alike(String what, String written, String read) {
        StringBuilder escaped = new StringBuilder();
        written.chars()
                .forEach(sign -> escaped.append(
                        Character.isISOControl(sign) ? "_x%04X_".formatted(sign) : Character.toString(sign)));
        byte[] file = workbook(book ->
                book.createSheet().createRow(0).createCell(0).setCellValue(new XSSFRichTextString(escaped.toString())));

        assertThat(texts(file)).containsExactly(List.of(read));
    }
}
