// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.essaim.exchange.ExchangeText;
import fr.essaim.exchange.UploadRefusedException.StrayQuote;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrayQuoteTest {

    private static final Set<String> HEADINGS =
            Set.of("N°", "Titre", "Axe", "Description", "Pilote", "Fin", "Statut", "Budget");
    private static final String NARROW = "N°;Titre;Description\r\n";
    private static final String WIDE = "N°;Titre;Description;Axe;Pilote;Fin\r\n";

    static Stream<Arguments> stray() {
        return Stream.of(
                arguments(
                        "closed by another far below",
                        NARROW + "41;Un;Texte\r\n42;Deux;\"Jardin pour tous\r\n43;Trois;Texte\r\n"
                                + "44;Quatre;Le lieu dit \"Le Nid\"\r\n45;Cinq;Texte\r\n",
                        3),
                arguments(
                        "never closed", NARROW + "41;Un;\"Jardin pour tous\r\n42;Deux;Texte\r\n43;Trois;Texte\r\n", 2),
                arguments("never closed on the last line", NARROW + "41;Un;Texte\r\n42;Deux;\"Jardin pour tous", 3),
                arguments(
                        "closed by another that opens by mistake",
                        NARROW + "41;\"Un;Texte\r\n42;Deux;Texte\r\n43;\"Trois;Texte\r\n44;Quatre;Texte\r\n",
                        2),
                arguments(
                        "closed by one that opens a cell as it should",
                        NARROW + "41;Un;\"Jardin\r\n42;Deux;\"Texte; long\"\r\n43;Trois;Texte\r\n",
                        2),
                arguments(
                        "closed at the end of a later row",
                        NARROW + "41;Un;\"Jardin\r\n42;Deux;Texte\r\n43;Trois;Un écran de 24\"\r\n44;Quatre;Texte\r\n",
                        2),
                arguments(
                        "closed at the end of the next row",
                        NARROW + "41;Un;\"Jardin\r\n42;Deux;Un écran de 24\"\r\n43;Trois;Texte\r\n",
                        2),
                arguments(
                        "closed within the next row",
                        NARROW + "41;\"Un;Jardin\r\n42;Un écran de 24\";Texte\r\n43;Trois;Texte\r\n",
                        2),
                arguments(
                        "rows without a number in a wide table",
                        WIDE + ";Un;\"Jardin;A;Zoé;2031\r\nvoir;Deux;Texte;A;Zoé;2031\r\n;Trois;Un 24\";A;Zoé;2031\r\n",
                        2),
                arguments(
                        "closed on its line after it took other cells",
                        WIDE + "41;\"Un;Texte;A;Le lieu dit \"Le Nid\";2031\r\n42;Deux;Texte;A;Zoé;2031\r\n",
                        2),
                arguments("a title above the headings", "\"Plan de la ville\r\n" + NARROW + "41;Un;Texte\r\n", 1),
                arguments(
                        "commas",
                        "N°,Titre,Description\n41,Un,\"Jardin\n42,Deux,Texte\n43,Trois,Un écran de 24\"\n",
                        2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stray")
    void a_mark_that_takes_more_than_its_cell_is_told_with_its_line(String what, String file, int line) {
        assertThatExceptionOfType(StrayQuote.class)
                .isThrownBy(() -> texts(utf8(file), HEADINGS))
                .satisfies(refusal -> {
                    assertThat(refusal.arguments()).containsExactly(line);
                    assertThat(ExchangeText.of(Locale.FRENCH).text(refusal)).startsWith("À la ligne " + line + ",");
                    assertThat(ExchangeText.of(Locale.UK).text(refusal)).startsWith("On line " + line + ",");
                });
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments(
                        "41;Un;\"Objectifs :\r\n- accueillir ; former ; suivre\"",
                        "Objectifs :\n- accueillir ; former ; suivre"),
                arguments(
                        "41;Un;\"Objectifs :\r\naccueillir; former; suivre\"",
                        "Objectifs :\naccueillir; former; suivre"),
                arguments("41;Un;\"Couleurs :\r\nrouge;vert;bleu\r\nfin\"", "Couleurs :\nrouge;vert;bleu\nfin"),
                arguments("41;Un;\"un\r\n\r\n\r\nquatre\r\n\"", "un\n\n\nquatre"),
                arguments("41;Un;\"\"\"Le Nid\"\" est un lieu;\r\nouvert\"", "\"Le Nid\" est un lieu;\nouvert"),
                arguments("41;Un;Le lieu dit \"Le Nid\"", "Le lieu dit \"Le Nid\""),
                arguments("41;Un;\"Le Nid\" est un lieu", "Le Nid est un lieu"),
                arguments("41;Un;\"Un écran de 24\"\"\" ", "Un écran de 24\""),
                arguments("41;Un;\"\"", ""));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void cells_of_several_lines_and_quoted_words_are_read(String row, String text) {
        assertThat(texts(utf8(NARROW + row + "\r\n42;Deux;Suite\r\n"), HEADINGS))
                .containsExactly(
                        List.of("N°", "Titre", "Description"),
                        List.of("41", "Un", text),
                        List.of("42", "Deux", "Suite"));
    }

    static Stream<Arguments> wide() {
        return Stream.of(
                arguments("\"long\r\ntexte\";Un;Texte;A;Zoé;2031"),
                arguments("41;\"long\r\nrouge;vert\r\ntexte\";Texte;A;Zoé;2031"),
                arguments("41;\"long\r\nrouge;vert\";Texte;A;Zoé;2031"),
                arguments("41;Un;\"long\r\n- un ; deux ; trois ; quatre ; cinq ; six\";A;Zoé;2031"),
                arguments("41;Un;\"long\r\n- un; deux; trois; quatre; cinq; six\";A;Zoé;2031"),
                arguments("41;Un;Texte;A;Zoé;\"2031\r\n2032\""));
    }

    @ParameterizedTest
    @MethodSource("wide")
    void a_long_text_may_stand_in_any_column(String row) {
        assertThat(texts(utf8(WIDE + row + "\r\n42;Deux;Suite;A;Zoé;2031\r\n"), HEADINGS))
                .hasSize(3)
                .allSatisfy(cells -> assertThat(cells).hasSize(6));
    }
}
