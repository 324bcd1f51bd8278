// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import static fr.essaim.exchange.upload.Workbooks.sheet;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs write them: spreadsheet programs open them, so they are read. */
class OtherProducersTest {

    private static final List<List<String>> ROWS = List.of(List.of("N°", "Titre"), List.of("118", "Planter"));
    private static final byte[] SOUND = sheet(ROWS);
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** The same zip with other names of its entries, and other texts in them. */
    private static byte[] rewritten(UnaryOperator<String> name, BiFunction<String, String, String> content) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String other = content.apply(entry.getName(), text);
                if (other != null) {
                    out.putNextEntry(new ZipEntry(name.apply(entry.getName())));
                    out.write(utf8(other));
                }
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] changed(String part, String before, String after) {
        return rewritten(name -> name, (name, text) -> name.equals(part) ? text.replaceAll(before, after) : text);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/sharedStrings.xml, xl/SharedStrings.xml",
        "xl/worksheets/sheet1.xml, xl/worksheets/Sheet1.xml",
        "[Content_Types].xml, [content_types].xml",
        "xl/workbook.xml, XL/Workbook.xml"
    })
    void letters_of_part_names_may_be_large_or_small(String name, String other) {
        assertThat(texts(rewritten(part -> part.equals(name) ? other : part, (part, text) -> text)))
                .isEqualTo(ROWS);
    }

    @Test
    void parts_may_be_named_with_backslashes() {
        assertThat(texts(rewritten(part -> part.replace('/', '\\'), (part, text) -> text)))
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./worksheets/sheet1.xml",
                "/xl/worksheets/sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
                "worksheets\\\\\\\\sheet1.xml"
            })
    void a_part_is_found_however_it_is_pointed_at(String target) {
        assertThat(texts(changed(RELATIONS, "Target=\"[^\"]*sheet1.xml\"", "Target=\"" + target + "\"")))
                .isEqualTo(ROWS);
    }

    @Test
    void a_cell_may_have_an_empty_style() {
        assertThat(texts(changed("xl/worksheets/sheet1.xml", " s=\"0\"", " s=\"\"")))
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/styles.xml", "xl/sharedStrings.xml"})
    void a_part_may_be_named_and_absent_where_nothing_needs_it(String absent) {
        byte[] file = rewritten(
                name -> name,
                (name, text) -> name.equals(absent)
                        ? null
                        : name.equals("xl/worksheets/sheet1.xml") && absent.contains("Strings")
                                ? text.replaceAll("t=\"s\"([^>]*)><v>\\d+</v>", "t=\"inlineStr\"$1><is><t>x</t></is>")
                                : text);

        assertThat(texts(file)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
                "application/vnd.ms-excel.template.macroEnabled.main+xml"
            })
    void workbooks_with_macros_and_templates_are_read_as_workbooks(String type) {
        assertThat(texts(changed(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\\+xml",
                        type)))
                .isEqualTo(ROWS);
    }

    @Test
    void what_is_said_to_be_a_number_and_is_none_is_a_text() {
        byte[] file = changed("xl/worksheets/sheet1.xml", " t=\"s\"([^>]*)><v>\\d+</v>", "$1><v>à voir</v>");

        assertThat(texts(file)).containsOnly(List.of("à voir", "à voir"));
    }
}
