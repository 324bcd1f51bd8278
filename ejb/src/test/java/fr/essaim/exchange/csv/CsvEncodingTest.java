// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.essaim.exchange.ExchangeText;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException.MixedEncoding;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");

    private static final List<List<String>> PLAN = List.of(
            List.of("N°", "Intitulé"),
            List.of("41", "Prêter des vélos à l’équipe de l’accueil"),
            List.of("42", "École ouverte : « cœur de ville » – déjà 30 €…"));

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] plan(Charset charset, String lineEnd) {
        StringBuilder text = new StringBuilder();
        PLAN.forEach(row -> text.append(String.join(";", row)).append(lineEnd));
        return text.toString().getBytes(charset);
    }

    static Stream<Arguments> mixed() {
        byte[] heading = utf8("N°;Intitulé\r\n");
        byte[] good = utf8("41;Prêter des vélos\r\n");
        byte[] bad = "42;Fêter l’été\r\n".getBytes(WINDOWS);
        return Stream.of(
                arguments("one line of Windows-1252", joined(heading, good, bad, good), 3),
                arguments("the first line", joined("N°;Titre\r\n".getBytes(WINDOWS), good, good, good), 1),
                arguments("one byte at the end", joined(heading, good, good, "43;Caf\u00E9".getBytes(WINDOWS)), 4),
                arguments(
                        "plain headings",
                        joined(utf8("Login;Last name\nzo;Z\u00E9ro\nfa;Fabre\n"), "no;No\u00EBl\n".getBytes(WINDOWS)),
                        4),
                arguments("a mark, and no other byte of UTF-8", joined(utf8("\uFEFFNo;Titre\n41;Ici\n"), bad), 3),
                arguments("a mark, and most lines wrong", joined(utf8("\uFEFFN°;Titre\n"), bad, bad, bad), 2),
                arguments(
                        "lines that end as on old Macintoshes",
                        joined(utf8("N°;Titre\r41;Été\r"), "42;No\u00EBl\r".getBytes(WINDOWS)),
                        3),
                arguments(
                        "lines within a cell",
                        joined(utf8("N°;Texte\n41;\"Été\nhiver\n"), "No\u00EBl\"\n".getBytes(WINDOWS)),
                        4),
                arguments(
                        "letters of other languages",
                        joined(utf8("No;Nom\n1;Łęś\n2;Čěž\n3;"), new byte[] {(byte) 0xE9}),
                        4),
                arguments("one line of UTF-8 in Windows-1252", joined(bad, bad, good, bad), 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mixed")
    void lines_of_two_encodings_are_refused_and_the_odd_one_told(String what, byte[] file, int line) {
        assertThatExceptionOfType(MixedEncoding.class)
                .isThrownBy(() -> texts(file))
                .satisfies(refusal -> {
                    assertThat(refusal.arguments()).containsExactly(line);
                    assertThat(ExchangeText.of(Locale.FRENCH).text(refusal))
                            .startsWith("La ligne " + line + " n’est pas écrite");
                    assertThat(ExchangeText.of(Locale.UK).text(refusal)).startsWith("Line " + line + " is not");
                });
    }

    static Stream<Arguments> whole() {
        return Stream.of(
                arguments("UTF-8", Charset.forName("UTF-8"), "\r\n"),
                arguments("UTF-16", Charset.forName("UTF-16"), "\r\n"),
                arguments("Windows", WINDOWS, "\r\n"),
                arguments("Macintosh", MACINTOSH, "\r"),
                arguments("Macintosh saved elsewhere", MACINTOSH, "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void a_file_of_one_encoding_keeps_every_accent(String what, Charset charset, String lineEnd) {
        assertThat(texts(plan(charset, lineEnd))).isEqualTo(PLAN);
    }

    @Test
    void a_file_of_ms_dos_keeps_every_accent() {
        String text = "N°;Intitulé\r\n41;Fêter Noël où ça plaît, à côté de l'école\r\n42;Élargir la forêt\r\n";

        assertThat(texts(text.getBytes(DOS)))
                .containsExactly(
                        List.of("N°", "Intitulé"),
                        List.of("41", "Fêter Noël où ça plaît, à côté de l'école"),
                        List.of("42", "Élargir la forêt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "déjà",
                "École",
                "l’été",
                "l’an",
                "QUALITÉ\u00A0: SANTÉ\u00A0!\nété",
                "QUALITÉ\u00A0: SANTÉ\u00A0!",
                "ÉCOLE",
                "CITÉ",
                "É. Blanc",
                "œuvre",
                "Dušan Žižek",
                "João Müller",
                "Íñigo Núñez",
                "[…] suite…",
                "Lyon – Paris",
                "30 €",
                "10\u00A0agents",
                "« ici »",
                "“ici”",
                "• Faire",
                "· Faire",
                "Office™",
                "agent·es",
                "25 °C",
                "3 m²",
                "5 µm",
                "l´avenir",
                "D´ABORD",
                "2½ h",
                "2½h",
                "120 K€",
                "1,5 M€ TTC"
            })
    void words_of_windows_are_not_taken_for_those_of_others(String text) {
        List<String> row = List.of("41", text);

        assertThat(texts(("No;Titre\n41;\"" + text + "\"\n").getBytes(WINDOWS))).contains(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"déjà", "École", "Noël", "l’équipe", "cœur", "forêt", "Gonçalves", "« ici »", "N°", "Où ?"})
    void one_word_of_a_macintosh_is_enough(String text) {
        List<String> row = List.of("41", text);

        assertThat(texts(("No;Titre\r41;" + text + "\r").getBytes(MACINTOSH))).contains(row);
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman, Macintosh", "IBM850, MS-DOS", "ISO-8859-15,", "windows-1252,", "UTF-8,"})
    void it_is_said_when_only_the_words_told_the_encoding(Charset charset, String maker) throws IOException {
        byte[] file = "No;Titre\n41;Prêter des vélos\n".getBytes(charset);
        try (ReceivedFile received = new UploadGuard(UploadLimits.DEFAULT).receive(new ByteArrayInputStream(file));
                TableSource source = received.open()) {
            assertThat(source.warnings())
                    .flatExtracting(ImportIssue::args)
                    .isEqualTo(maker == null ? List.of() : List.of(maker));
            assertThat(source.warnings())
                    .allSatisfy(warning -> assertThat(warning.sentence(ExchangeText.of(Locale.FRENCH)))
                            .contains("d’un fichier " + maker));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301te\u0301", "Łódź", "Αθήνα", "Київ", "Mureșan", "ici → là 🐝", "مرحبا"})
    void utf_8_of_any_language_is_read(String text) {
        assertThat(texts(utf8("No;Titre\n41;" + text + "\n"))).contains(List.of("41", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forêt", "déjà", "Élève", "hôtel"})
    void one_word_of_ms_dos_is_enough(String text) {
        assertThat(texts(("No;Titre\r\n41;" + text + "\r\n").getBytes(DOS))).contains(List.of("41", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Un cœur de ville à 30 €", "30 €", "œuvre"})
    void the_euro_and_ligatures_of_linux_are_kept(String text) {
        byte[] file = ("No;Titre\n41;" + text + "\n").getBytes(Charset.forName("ISO-8859-15"));

        assertThat(texts(file)).contains(List.of("41", text));
    }

    @Test
    void latin_1_is_read_as_its_younger_relative() {
        assertThat(texts("No;Titre\n41;Été à Sète\n".getBytes(ISO_8859_1))).contains(List.of("41", "Été à Sète"));
    }
}
