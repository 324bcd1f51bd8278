// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static fr.essaim.plan.exchange.SpreadsheetScene.DOMINIQUE;
import static fr.essaim.plan.exchange.SpreadsheetScene.edited;
import static fr.essaim.plan.exchange.SpreadsheetScene.set;
import static fr.essaim.plan.exchange.SpreadsheetScene.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.upload.Workbooks;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.exchange.PlanSpreadsheets.Keep;
import fr.essaim.text.BundleText;
import fr.essaim.text.InvalidLineException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class BadRowsTest {

    private static final CrowdedDirectory DIRECTORY = new CrowdedDirectory();
    private static PlanScene town;

    private final SpreadsheetScene scene = new SpreadsheetScene(town);
    private final long action = scene.town.actionLedByCamille(scene.planId);

    @BeforeAll
    static void openTown() {
        town = new PlanScene(DIRECTORY);
    }

    @AfterAll
    static void closeTown() {
        town.close();
    }

    @Test
    void every_problem_of_every_row_is_told_and_nothing_can_be_applied() {
        ImportPreview preview = scene.checkCsv(
                "N°;Intitulé;Axe;Pilote;Début prévu;Fin prévue;Statut;Avancement;Collectivités;Groupe;Budget",
                "10;Date;A;;31/02/2025;;;;;;",
                "11;Ordre;A;;01/09/2026;01/06/2026;;;;;",
                "12;Avancement;A;;;;;140;;;",
                "13;" + "x".repeat(300) + ";A;;;;;;;;",
                "14;Pilote inconnu;A;Jean Personne;;;;;;;",
                "15;Homonymes;A;Marie Durand;;;;;;;",
                "16;Axe inconnu;Z9;;;;;;;;",
                "16;Numéro deux fois;A;;;;;;;;",
                "1;Numéro pris;A;;;;;;;;",
                ";;;;;;;50;;;",
                "17;Listes;A;;;;Presque finie;;Département;G9;beaucoup",
                "0;Numéro;A;;;;;;;;",
                "dix;Numéro;A;;;;;;;;");

        assertThat(told(preview))
                .contains(
                        "2 Début prévu cell.date.none",
                        "3 Fin prévue value.end-before-start",
                        "4 Avancement value.out-of-range",
                        "5 Intitulé value.too-long",
                        "6 Pilote person.unknown",
                        "7 Pilote person.ambiguous",
                        "8 Axe axis.unknown",
                        "9 N° row.number.twice",
                        "11 Intitulé value.required",
                        "11 Axe value.required",
                        "12 Statut choice.unknown",
                        "12 Collectivités institution.unknown",
                        "12 Groupe group.unknown",
                        "12 Budget cell.number.format",
                        "13 N° value.out-of-range",
                        "14 N° cell.number.format");
        assertThat(preview.applicable()).isFalse();
        assertThat(scene.row(action).title()).isEqualTo("Ouvrir un guichet unique");
    }

    @Test
    void a_column_that_is_missing_is_told_before_all_that_follows_from_it() {
        ImportPreview preview = scene.checkCsv("Intitulé;Budget;Couleur", "Planter;beaucoup;vert", "Semer;peu;vert");

        assertThat(told(preview)).startsWith("1 N° heading.missing").contains("2 Budget cell.number.format");
    }

    @Test
    void columns_are_known_by_the_names_that_plans_give_them() {
        ImportPreview preview = scene.checkRows(
                List.of(
                        "N°\nd’action",
                        "INTITULE DE L ACTION",
                        "Axe du plan",
                        "Date de fin\n(prévisionnelle)",
                        "Avancement (statut)",
                        "Taux d’avancement",
                        "Budget global",
                        "Personne référente",
                        "Observations"),
                List.of("", "Planter", "A", "31/12/26", "en cours", "40 %", "10 000 €", "Paul Petit", "RAS"));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.warnings()).extracting(ImportIssue::column).containsExactly("Observations");
        assertThat(preview.differences().get(0).fields()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void a_row_that_the_plan_refuses_by_the_time_it_is_applied_is_named() {
        byte[] file = SpreadsheetScene.edited(
                scene.export(Format.XLSX),
                sheet -> SpreadsheetScene.set(sheet, 2, ActionField.PLANNED_END, "30/09/2026"));
        ImportPreview preview = scene.check(file);
        scene.edit(action, ActionField.PLANNED_END, "2026-06-30");
        long row = preview.differences().get(0).rowId();
        scene.spreadsheets.settle(DOMINIQUE, preview.runId(), row, ActionField.PLANNED_END, Keep.MINE);

        assertThatExceptionOfType(InvalidLineException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(2))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("action.postponement-reason"));
    }

    @Test
    void an_axis_merged_over_several_new_rows_is_the_axis_of_each_and_that_is_told() {
        ImportPreview preview = scene.check(Workbooks.changed(
                Workbooks.sheet(
                        List.of(List.of("N°", "Intitulé", "Axe"), List.of("", "Planter", "A"), List.of("", "Semer"))),
                book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 2, 2))));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.created()).isEqualTo(2);
        assertThat(preview.warnings()).extracting(ImportIssue::reasonKey).containsExactly("cells.merged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paul Petit; Camille Zola",
                "PETIT Paul / Camille Zola",
                "M. Paul Petit et Mme Camille Zola",
                "PETIT, Paul; Camille Zola",
                "Paul Petit, Camille Zola,",
                "Monsieur PETIT, Paul & Mme. Camille Zola",
                "paul.petit@ville.example|Camille Zola"
            })
    void people_are_read_however_they_are_written_and_parted(String cell) {
        ImportPreview preview = scene.checkRows(
                List.of("N°", "Intitulé", "Axe", "Copilotes"), List.of("", "Planter", "A", cell.replace('|', '\n')));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.differences().get(0).fields())
                .filteredOn(field -> field.field() == ActionField.CO_LEADS)
                .extracting(FieldDifference::proposed)
                .containsExactly("Camille Zola; Paul Petit");
    }

    @Test
    void all_names_of_a_cell_that_mean_nobody_are_told_beside_those_that_mean_several() {
        ImportPreview preview = scene.checkCsv(
                "N°;Intitulé;Axe;Copilotes",
                ";Planter;A;\"Jean Personne; Camille Zola; Marie Durand; RIEN, Zoé\"",
                ";Semer;A;\"PERSONNE, Jean\"");

        assertThat(preview.issues())
                .extracting(ImportIssue::line, ImportIssue::reasonKey, ImportIssue::args)
                .containsExactly(
                        tuple(2, "person.ambiguous", List.of("Marie Durand")),
                        tuple(2, "person.unknown.several", List.of("Jean Personne ; RIEN, Zoé")),
                        tuple(3, "person.unknown", List.of("PERSONNE, Jean")));
    }

    @Test
    void two_people_of_one_name_are_listed_with_what_tells_them_apart() {
        ImportPreview preview = scene.checkCsv("N°;Intitulé;Axe;Pilote", ";Homonymes;A;marie durand");

        assertThat(preview.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.value()).isEqualTo("marie durand");
            assertThat(issue.acceptedValues())
                    .containsExactly(
                            "Marie Durand <marie.durand@ville.example>, Cheffe de projet, Direction générale",
                            "Marie Durand #2002, Jardinière, Espaces verts");
        });
    }

    @Test
    void an_unknown_axis_is_told_with_those_of_the_plan() {
        ImportPreview preview = scene.checkCsv("N°;Intitulé;Axe", ";Axe;C");

        assertThat(preview.issues().get(0).acceptedValues())
                .containsExactly("A Proximité", "B Sobriété", "B1 Énergie", "B2 Achats");
    }

    @Test
    void a_formula_is_refused_with_a_clear_reason() {
        ImportPreview preview = scene.check(edited(scene.export(Format.XLSX), sheet -> sheet.getRow(1)
                .createCell(SpreadsheetScene.column(ActionField.BUDGET))
                .setCellFormula("1000+500")));

        assertThat(told(preview)).containsExactly("2 Budget (€) cell.formula");
    }

    @Test
    void an_altered_hidden_column_is_told() {
        byte[] export = scene.export(Format.XLSX);

        assertThat(told(scene.check(
                        edited(export, sheet -> sheet.getRow(1).createCell(0).setCellValue(999_999)))))
                .containsExactly("2 N° row.id.unknown");
        assertThat(told(scene.check(
                        edited(export, sheet -> sheet.getRow(1).createCell(1).setCellValue(99)))))
                .containsExactly("2 Version Essaim row.version.unknown");
        assertThat(told(scene.check(
                        edited(export, sheet -> sheet.getRow(1).createCell(2).setCellValue(7)))))
                .containsExactly("2 N° row.number.changed");
        assertThat(told(scene.check(edited(export, sheet -> {
                    sheet.createRow(2).createCell(0).setCellValue(action);
                    sheet.getRow(2).createCell(2).setCellValue(1);
                }))))
                .containsExactly("3 N° row.id.twice");
        assertThat(told(scene.check(edited(export, sheet -> {
                    sheet.createRow(2).createCell(2).setCellValue(1);
                    sheet.getRow(2).createCell(3).setCellValue("Sans identifiant");
                }))))
                .containsExactly("3 N° row.number.taken");
    }

    @Test
    void an_action_of_another_plan_is_unknown() {
        long elsewhere = scene.town.currentPlan(TownDirectory.NEIGHBOUR_TOWN);
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() ->
                        scene.spreadsheets.template(DOMINIQUE, elsewhere, Format.XLSX, new ByteArrayOutputStream()));
        ImportPreview here = scene.checkCsv("N°;Intitulé", "1;Changé");
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> scene.spreadsheets.preview(
                        PlanScene.fromTheNeighbourTown(TownDirectory.DOMINIQUE), here.runId()));
    }

    @Test
    void an_action_that_may_not_be_seen_is_unknown() {
        byte[] export = scene.export(Format.XLSX);
        town.access.hide(action);

        assertThat(told(scene.check(edited(export, sheet -> set(sheet, 2, ActionField.TITLE, "Changé")))))
                .containsExactly("2 N° row.id.unknown");
    }

    @Test
    void those_who_may_not_import_are_refused() {
        var camille = PlanScene.visitor(TownDirectory.CAMILLE);
        ImportPreview preview = scene.checkCsv("N°;Intitulé", "1;Changé");

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.spreadsheets.check(
                        camille, scene.planId, "a.csv", Workbooks.stream(Workbooks.utf8("N°;Intitulé\n1;x"))));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(camille, preview.runId()));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.spreadsheets.runs(camille, scene.planId));
    }

    @Test
    void english_headings_in_any_order_under_merged_titles_are_read() {
        ImportPreview preview = scene.check(Workbooks.workbook(book -> {
            var sheet = book.createSheet("Plan");
            sheet.createRow(0).createCell(0).setCellValue("Cap 2030: actions");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            List<String> headings = List.of("Planned END", "Status", "Number", "Colour", "title", "REASON");
            List<String> values = List.of("30/06/2027", "blocked", "1", "red", "One desk", "Flood");
            var head = sheet.createRow(2);
            var row = sheet.createRow(3);
            for (int c = 0; c < headings.size(); c++) {
                head.createCell(c).setCellValue(headings.get(c));
                row.createCell(c).setCellValue(values.get(c));
            }
        }));

        assertThat(told(preview)).isEmpty();
        assertThat(preview.warnings()).extracting(ImportIssue::column).containsExactly("Colour");
        assertThat(preview.differences()).singleElement().satisfies(row -> assertThat(row.fields())
                .extracting(FieldDifference::field, FieldDifference::proposed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ActionField.TITLE, "One desk"),
                        org.assertj.core.groups.Tuple.tuple(ActionField.PLANNED_END, "30/06/2027"),
                        org.assertj.core.groups.Tuple.tuple(ActionField.STATUS, "Bloquée")));
    }

    @Test
    void a_later_end_in_a_file_of_before_names_the_column_that_it_lacks() {
        ImportPreview preview = scene.check("N°;Intitulé;Fin prévue\n1;Éclairer l’été;31/12/2027\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(preview.issues()).extracting(ImportIssue::column).containsExactly("Motif du report");
    }

    @Test
    void a_csv_of_french_excel_in_windows_1252_is_read() {
        String text = "N°;Intitulé;Fin prévue;Motif du report;Avancement (%);Budget (€)\r\n"
                + "1;Éclairer l’été – sobrement;31/12/2027;Crue;45 %;12 500,00 €\r\n";

        ImportPreview preview = scene.check(text.getBytes(Charset.forName("windows-1252")));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(scene.row(action).title()).isEqualTo("Éclairer l’été – sobrement");
        assertThat(scene.row(action).end()).isEqualTo("2027-12-31");
        assertThat(scene.row(action).declaredProgress()).isEqualTo(45);
        assertThat(scene.row(action).budget()).isEqualTo(12_500);
    }

    @Test
    void markup_and_odd_characters_are_text_and_what_turns_it_round_is_taken_out() {
        ImportPreview preview = scene.check(edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.TITLE, "<script>alert(1)</script> \u202E 🐝");
            set(sheet, 2, ActionField.DESCRIPTION, "<img src=x onerror=alert(1)>\n- puce & reste");
        }));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(scene.row(action).title()).isEqualTo("<script>alert(1)</script> 🐝");
        String description = scene.town
                .get(fr.essaim.plan.follow.ActionSheets.class)
                .form(DOMINIQUE, action)
                .values()
                .get(ActionField.DESCRIPTION);
        assertThat(description).doesNotContain("<img").contains("<ul><li>puce &amp; reste</li></ul>");
        assertThat(scene.check(scene.export(Format.XLSX)).differences()).isEmpty();
    }

    @Test
    void a_refused_file_leaves_no_trace() {
        assertThatExceptionOfType(UploadRefusedException.class).isThrownBy(() -> scene.check(new byte[0]));
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> scene.check(Workbooks.protectedBy("secret", scene.export(Format.XLSX))));

        assertThat(scene.spreadsheets.runs(DOMINIQUE, scene.planId)).isEmpty();
    }

    @Test
    void all_issues_are_counted_and_a_thousand_kept() {
        String rows = "1;x;Z\n".repeat(1_200);

        ImportPreview preview = scene.checkCsv("N°;Intitulé;Axe", rows);

        assertThat(preview.issueCount()).isEqualTo(1_200);
        assertThat(preview.issues()).hasSize(1_000);
        assertThat(preview.rowsRead()).isEqualTo(1_200);
        assertThat(preview.unchanged()).isZero();
    }

    @Test
    void the_report_is_a_workbook_in_the_readers_language() {
        ImportPreview preview = scene.checkCsv("N°;Intitulé;Axe;Avancement", ";=1+1;Z9;140");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scene.spreadsheets.reportFile(DOMINIQUE, preview.runId(), out);

        List<List<String>> rows = Workbooks.texts(out.toByteArray());

        assertThat(rows.get(0))
                .containsExactly("Feuille", "Ligne", "Colonne", "Valeur", "Problème", "Valeurs acceptées");
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .containsExactly(
                        "",
                        "2",
                        "Axe",
                        "Z9",
                        "«\u00A0Z9\u00A0» n’est pas un axe de ce plan.",
                        "A Proximité\nB Sobriété\nB1 Énergie\nB2 Achats"));
    }

    @Test
    void every_reason_is_a_sentence_in_both_languages() {
        ImportPreview preview =
                scene.checkCsv("N°;Intitulé;Axe;Pilote;Avancement;Statut", "0;;Z;Jean;140;fini", "a;b;c;;;");
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            BundleText text = PlanSpreadsheets.text(locale);
            assertThat(preview.issues()).isNotEmpty().allSatisfy(issue -> assertThat(issue.sentence(text))
                    .endsWith("."));
        }
    }
}
