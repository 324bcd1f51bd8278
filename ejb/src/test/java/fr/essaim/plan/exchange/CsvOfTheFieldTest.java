// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static fr.essaim.plan.exchange.SpreadsheetScene.DOMINIQUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.exchange.Format;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.UploadRefusedException.MixedEncoding;
import fr.essaim.exchange.UploadRefusedException.StrayQuote;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.follow.ActionSheets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people's programs and habits make of a csv: told, or read as they meant it. */
@OnEachDatabase
class CsvOfTheFieldTest {

    private static final CrowdedDirectory DIRECTORY = new CrowdedDirectory();
    private static PlanScene town;

    private final SpreadsheetScene scene = new SpreadsheetScene(town);
    private final long action = scene.town.action(
            scene.planId,
            Map.of(
                    ActionField.TITLE, "Élargir l’accès : « cœur de ville » – déjà 30 €…",
                    ActionField.DESCRIPTION,
                            "<p>Fêter l’été ;</p><ul><li>un;deux;trois</li><li>\"quatre\"; cinq</li></ul>",
                    ActionField.EXPECTED_RESULT, "2;Un;Deux\n\n3;Trois;Quatre; cinq\nÇà et là"));

    @BeforeAll
    static void openTown() {
        town = new PlanScene(DIRECTORY);
    }

    @AfterAll
    static void closeTown() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "x-MacRoman"})
    void an_export_saved_in_another_encoding_shows_no_difference(Charset charset) {
        String export = new String(scene.export(Format.CSV), StandardCharsets.UTF_8).substring(1);

        ImportPreview preview = scene.check(export.getBytes(charset));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(1);
    }

    @Test
    void one_byte_that_is_not_utf_8_in_an_export_is_told_with_its_line_and_nothing_is_kept() {
        byte[] export = scene.export(Format.CSV);
        byte[] file = Arrays.copyOf(export, export.length + 1);
        file[export.length] = (byte) 0xE9;
        int line = (int) new String(export, StandardCharsets.UTF_8).lines().count() + 1;

        assertThatExceptionOfType(MixedEncoding.class)
                .isThrownBy(() -> scene.check(file))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(line));
        assertThat(scene.spreadsheets.runs(DOMINIQUE, scene.planId)).isEmpty();
    }

    @Test
    void a_stray_quotation_mark_is_told_with_its_line_and_nothing_is_kept() {
        assertThatExceptionOfType(StrayQuote.class)
                .isThrownBy(() -> scene.checkCsv(
                        "N°;Intitulé;Axe;Description",
                        ";Un;A;Texte",
                        ";Deux;A;\"Jardin pour tous",
                        ";Trois;A;Texte",
                        ";Quatre;A;Le lieu dit \"Le Nid\""))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(3));
        assertThat(scene.spreadsheets.runs(DOMINIQUE, scene.planId)).isEmpty();
    }

    @Test
    void a_file_of_a_macintosh_keeps_its_accents_and_says_so() {
        String file = "N°;Intitulé;Axe\r1;Rénover l’école, forêt comprise\r";

        ImportPreview preview = scene.check(file.getBytes(Charset.forName("x-MacRoman")));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(preview.warnings())
                .extracting(ImportIssue::reasonKey, ImportIssue::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("encoding.guessed", 0));
        assertThat(scene.row(action).title()).isEqualTo("Rénover l’école, forêt comprise");
    }

    @Test
    void sentences_with_many_commas_are_read_under_headings_with_semicolons() {
        ImportPreview preview = scene.checkCsv(
                "N°;Titre;Axe;Description",
                ";Planter;A;Le matin, le soir, l’été, l’hiver, en semaine, au bord de l’eau");

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.created()).isEqualTo(1);
    }

    @Test
    void lines_and_hyphens_of_a_word_processor_stay_lines_and_hyphens() {
        ImportPreview preview =
                scene.checkCsv("N°;Titre;Description", "1;Salle A\u001E3 mutua\u001Flisée\u0007;Planter\u000Barroser");
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(scene.row(action).title()).isEqualTo("Salle A\u20113 mutua\u00ADlisée");
        assertThat(scene.town
                        .get(ActionSheets.class)
                        .form(DOMINIQUE, action)
                        .values()
                        .get(ActionField.DESCRIPTION))
                .doesNotContain("Planterarroser")
                .containsPattern("Planter\\s*<[^a]+>\\s*arroser");
    }

    @Test
    void days_and_amounts_are_read_as_spreadsheets_and_programs_write_them() {
        ImportPreview preview = scene.checkCsv(
                "N°;Titre;Axe;Début;Fin prévue;Budget;Avancement",
                ";Planter;A;2026-11-30T23:00:00Z;31/12/26;30 000 €;33 %",
                ";Semer;A;2026-12-01 00:00:00;31-déc-26;30 000,00;33,0");

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.differences()).hasSize(2).allSatisfy(row -> assertThat(row.fields())
                .extracting(FieldDifference::proposed)
                .contains("01/12/2026", "31/12/2026", "30000", "33"));
    }
}
