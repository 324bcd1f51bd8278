// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static fr.essaim.plan.exchange.SpreadsheetScene.DOMINIQUE;
import static fr.essaim.plan.exchange.SpreadsheetScene.edited;
import static fr.essaim.plan.exchange.SpreadsheetScene.set;
import static fr.essaim.plan.exchange.SpreadsheetScene.setReason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.staging.ImportRun.NotApplicableException;
import fr.essaim.exchange.upload.Workbooks;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.exchange.PlanSpreadsheets.Keep;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.plan.follow.ProgressReporting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEachDatabase
class RoundTripTest {

    private static final CrowdedDirectory DIRECTORY = new CrowdedDirectory();
    private static PlanScene town;

    private final SpreadsheetScene scene = new SpreadsheetScene(town);
    private final long first = scene.town.action(
            scene.planId,
            Map.of(
                    ActionField.TITLE, "=HYPERLINK(\"http://evil\")",
                    ActionField.DESCRIPTION,
                            "<p>Un <strong>guichet</strong> &amp; un <a href=\"https://a.example\">lien</a></p>"
                                    + "<ul><li>un</li><li>deux</li></ul>",
                    ActionField.EXPECTED_RESULT, "- une ligne\n\nune autre",
                    ActionField.CO_LEADS, CrowdedDirectory.MARIE + "," + CrowdedDirectory.OTHER_MARIE,
                    ActionField.CONTRIBUTORS, TownDirectory.SACHA + "," + TownDirectory.GONE,
                    ActionField.INSTITUTIONS, "1,3",
                    ActionField.TAGS, "+33,<script>,été",
                    ActionField.BUDGET, "12500",
                    ActionField.PROGRESS, "0",
                    ActionField.ELECTED_REFERENT, "\u202Ezerty 🐝 'quoted'"));
    private final long second = scene.town.actionLedByCamille(scene.planId);

    @BeforeAll
    static void openTown() {
        town = new PlanScene(DIRECTORY);
    }

    @AfterAll
    static void closeTown() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void an_export_that_nobody_changed_shows_no_difference(Format format) {
        ImportPreview preview = scene.check(scene.export(format));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.warnings()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.rowsRead()).isEqualTo(2);
        assertThat(preview.unchanged()).isEqualTo(2);
        assertThat(preview.applicable()).isFalse();
    }

    @Test
    void three_changed_cells_show_exactly_those_three_and_are_applied() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.TITLE, "Ouvrir un guichet");
            set(sheet, 2, ActionField.PLANNED_END, "30/06/2027");
            setReason(sheet, 2, "Le marché est relancé");
            set(sheet, 3, ActionField.CO_LEADS, "Paul Petit; émile éluard");
        });

        ImportPreview preview = scene.check(file);

        assertThat(preview.differences())
                .flatExtracting(row -> row.fields().stream()
                        .map(field -> Tuple.tuple(
                                row.number(), field.field(), field.current(), field.proposed(), field.conflict()))
                        .toList())
                .containsExactlyInAnyOrder(
                        Tuple.tuple(1, ActionField.TITLE, "=HYPERLINK(\"http://evil\")", "Ouvrir un guichet", false),
                        Tuple.tuple(1, ActionField.PLANNED_END, "31/12/2026", "30/06/2027", false),
                        Tuple.tuple(2, ActionField.CO_LEADS, "", "Émile Éluard; Paul Petit", false));
        assertThat(preview.applicable()).isTrue();
        assertThat(scene.row(first).title()).as("nothing applied yet").startsWith("=HYPERLINK");

        assertThat(scene.spreadsheets.apply(DOMINIQUE, preview.runId()))
                .isEqualTo(new ImportResult(preview.runId(), 0, 2));
        assertThat(scene.row(first).title()).isEqualTo("Ouvrir un guichet");
        assertThat(scene.row(first).end()).isEqualTo("2027-06-30");
        assertThat(scene.row(first).postponements()).isEqualTo(1);
        assertThat(scene.row(second).coLeadIds()).containsExactly(TownDirectory.EMILE, CrowdedDirectory.PAUL);
        assertThat(scene.check(scene.export(Format.XLSX)).differences()).isEmpty();
    }

    @Test
    void a_later_end_without_its_reason_is_an_issue_of_its_row() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> set(sheet, 2, ActionField.PLANNED_END, "30/06/2027"));

        ImportPreview preview = scene.check(file);

        assertThat(preview.applicable()).isFalse();
        assertThat(preview.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.column()).isEqualTo("Motif du report");
        });
    }

    @Test
    void an_earlier_end_needs_no_reason_and_keeps_none() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.PLANNED_END, "30/06/2026");
            setReason(sheet, 2, "Plus tôt que prévu");
        });

        ImportPreview preview = scene.check(file);
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(scene.row(first).end()).isEqualTo("2026-06-30");
        assertThat(scene.row(first).postponements()).isZero();
    }

    @Test
    void an_applied_run_is_kept_and_applied_once() {
        ImportPreview preview = scene.check(
                edited(scene.export(Format.XLSX), sheet -> set(sheet, 3, ActionField.TITLE, "Autre titre")));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThatExceptionOfType(NotApplicableException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()));
        assertThat(scene.spreadsheets.runs(DOMINIQUE, scene.planId))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.applied()).isTrue();
                    assertThat(run.appliedBy()).isEqualTo(TownDirectory.DOMINIQUE);
                    assertThat(run.updated()).isEqualTo(1);
                });
        assertThat(scene.spreadsheets.preview(DOMINIQUE, preview.runId()).applied())
                .isTrue();
    }

    @Test
    void an_applied_import_still_tells_what_it_changed_and_can_be_taken_back_once() {
        ActionRow before = scene.row(first);
        ImportPreview preview = scene.check(edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.STATUS, "Réalisée");
            set(sheet, 2, ActionField.PLANNED_END, "30/06/2027");
            setReason(sheet, 2, "Le marché est relancé");
            set(sheet, 3, ActionField.CO_LEADS, "Paul Petit");
        }));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());
        scene.edit(first, ActionField.BUDGET, "300");

        ImportPreview done = scene.spreadsheets.preview(DOMINIQUE, preview.runId());
        assertThat(done.reversible()).isTrue();
        assertThat(done.differences())
                .flatExtracting(row -> row.fields().stream()
                        .map(field -> Tuple.tuple(row.number(), field.field(), field.current(), field.proposed()))
                        .toList())
                .contains(
                        Tuple.tuple(1, ActionField.PLANNED_END, "31/12/2026", "30/06/2027"),
                        Tuple.tuple(1, ActionField.PROGRESS, "0", "100"),
                        Tuple.tuple(2, ActionField.CO_LEADS, "", "Paul Petit"));

        assertThat(scene.spreadsheets.takeBack(DOMINIQUE, preview.runId(), "Annulé"))
                .isEqualTo(2);

        assertThat(scene.row(first).status()).isEqualTo(before.status());
        assertThat(scene.row(first).end()).isEqualTo(before.end());
        assertThat(scene.row(first).progress()).isEqualTo(before.progress());
        assertThat(scene.row(first).budget()).as("changed by somebody else").isEqualTo(300L);
        assertThat(scene.row(second).coLeadIds()).isEmpty();
        assertThat(scene.spreadsheets.preview(DOMINIQUE, preview.runId()).reversible())
                .isFalse();
        assertThatExceptionOfType(NotApplicableException.class)
                .isThrownBy(() -> scene.spreadsheets.takeBack(DOMINIQUE, preview.runId(), "Annulé"));
    }

    @Test
    void an_import_whose_fields_were_changed_since_is_not_taken_back_at_all() {
        ImportPreview preview = scene.check(edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.TITLE, "Ouvrir un guichet");
            set(sheet, 3, ActionField.TITLE, "Autre titre");
        }));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());
        scene.edit(second, ActionField.TITLE, "Titre repris depuis");

        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> scene.spreadsheets.takeBack(DOMINIQUE, preview.runId(), "Annulé"));
        assertThat(scene.row(first).title()).isEqualTo("Ouvrir un guichet");
        assertThat(scene.spreadsheets.preview(DOMINIQUE, preview.runId()).reversible())
                .isTrue();
    }

    @Test
    void an_export_tells_the_latest_report_which_an_import_leaves_alone() {
        town.get(ProgressReporting.class)
                .report(DOMINIQUE, second, new ProgressReportDraft(20, null, null, "Les devis sont arrivés"));
        byte[] file = scene.export(Format.CSV);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("Dernier point;Texte du dernier point")
                .contains("Les devis sont arrivés");
        ImportPreview preview = scene.check(new String(file, StandardCharsets.UTF_8)
                .replace("Les devis sont arrivés", "Autre chose")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(preview.warnings()).isEmpty();
        assertThat(preview.differences()).isEmpty();
    }

    @Test
    void what_the_portal_changed_meanwhile_and_the_file_did_not_is_kept() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> set(sheet, 3, ActionField.TITLE, "Mon titre"));
        scene.edit(second, ActionField.STATUS, ActionStatus.PAUSED.name());

        ImportPreview preview = scene.check(file);

        assertThat(preview.differences()).singleElement().satisfies(row -> assertThat(row.fields())
                .extracting(FieldDifference::field)
                .containsExactly(ActionField.TITLE));
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());
        assertThat(scene.row(second).title()).isEqualTo("Mon titre");
        assertThat(scene.row(second).status()).isEqualTo(ActionStatus.PAUSED);
    }

    @Test
    void the_same_field_changed_on_both_sides_is_a_conflict_until_someone_chooses() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 3, ActionField.TITLE, "Mon titre");
            set(sheet, 3, ActionField.STATUS, "Bloquée");
        });
        scene.edit(second, ActionField.TITLE, "Leur titre");
        scene.edit(second, ActionField.STATUS, ActionStatus.PAUSED.name());

        ImportPreview preview = scene.check(file);

        assertThat(preview.applicable()).isFalse();
        assertThat(preview.conflictCount()).isEqualTo(2);
        RowDifference row = preview.differences().get(0);
        assertThat(row.fields().get(0))
                .isEqualTo(new FieldDifference(
                        ActionField.TITLE,
                        "Ouvrir un guichet unique",
                        "Leur titre",
                        "Mon titre",
                        true,
                        TownDirectory.DOMINIQUE,
                        scene.town.clock.instant()));
        assertThatExceptionOfType(NotApplicableException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()));

        scene.spreadsheets.settle(DOMINIQUE, preview.runId(), row.rowId(), ActionField.TITLE, Keep.MINE);
        ImportPreview settled =
                scene.spreadsheets.settle(DOMINIQUE, preview.runId(), row.rowId(), ActionField.STATUS, Keep.THEIRS);

        assertThat(settled.applicable()).isTrue();
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());
        assertThat(scene.row(second).title()).isEqualTo("Mon titre");
        assertThat(scene.row(second).status()).isEqualTo(ActionStatus.PAUSED);
    }

    @Test
    void a_value_changed_between_check_and_apply_stops_everything() {
        ImportPreview preview = scene.check(edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.TITLE, "Premier");
            set(sheet, 3, ActionField.TITLE, "Second");
        }));
        scene.edit(second, ActionField.TITLE, "Leur titre");

        assertThatExceptionOfType(NotApplicableException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()));

        assertThat(scene.row(first).title()).startsWith("=HYPERLINK");
        assertThat(scene.spreadsheets.preview(DOMINIQUE, preview.runId()).conflictCount())
                .isEqualTo(1);
    }

    @Test
    void one_bad_row_among_many_keeps_all_from_being_applied() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.TITLE, "Premier");
            set(sheet, 3, ActionField.PROGRESS, "140");
        });

        ImportPreview preview = scene.check(file);

        assertThat(preview.issueCount()).isEqualTo(1);
        assertThat(preview.differences()).extracting(RowDifference::number).containsExactly(1);
        assertThatExceptionOfType(NotApplicableException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()));
        assertThat(scene.row(first).title()).startsWith("=HYPERLINK");
    }

    @Test
    void a_row_that_the_plan_refuses_at_the_last_moment_undoes_those_before_it() {
        ImportPreview preview = scene.checkCsv("N°;Intitulé;Axe", ";Première;A", "3;Troisième;A", ";Dernière;A");
        assertThat(preview.applicable()).isTrue();
        scene.town.action(scene.planId, Map.of(ActionField.TITLE, "Prend le numéro trois"));

        assertThatExceptionOfType(fr.essaim.text.InvalidValueException.class)
                .isThrownBy(() -> scene.spreadsheets.apply(DOMINIQUE, preview.runId()));

        assertThat(Workbooks.rows(scene.export(Format.XLSX))).hasSize(4 + helpRows());
    }

    private static int helpRows() {
        return 1 + 4 + ActionField.values().length + 3;
    }

    @Test
    void a_blank_cell_changes_nothing_and_the_word_for_empty_clears() {
        byte[] file = edited(scene.export(Format.XLSX), sheet -> {
            set(sheet, 2, ActionField.BUDGET, "");
            set(sheet, 2, ActionField.PLANNED_END, "[vide]");
            set(sheet, 2, ActionField.CO_LEADS, "[Empty]");
        });

        ImportPreview preview = scene.check(file);
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        assertThat(scene.row(first).budget()).isEqualTo(12_500);
        assertThat(scene.row(first).end()).isNull();
        assertThat(scene.row(first).coLeadIds()).isEmpty();
    }

    @Test
    void new_rows_get_the_number_they_give_or_the_next_free_one() {
        ImportPreview preview = scene.checkCsv(
                "N°;Intitulé;Axe;Pilote;Début prévu;Statut",
                ";Une nouvelle;b1;marie.durand@ville.example;01/09/2026;in progress",
                "40;Une autre;Sobriété;Marie Durand #2002;1er septembre 2026;PLANNED",
                ";Une troisième;A Proximité;;;");

        assertThat(SpreadsheetScene.told(preview)).isEmpty();
        assertThat(preview.created()).isEqualTo(3);
        scene.spreadsheets.apply(DOMINIQUE, preview.runId());

        Map<Integer, String> titles =
                scene.town.get(fr.essaim.plan.board.PlanBoards.class).of(DOMINIQUE, scene.planId).rows().stream()
                        .collect(Collectors.toMap(row -> row.number(), row -> row.title() + " " + row.leadId()));
        assertThat(titles)
                .containsEntry(40, "Une autre 2002")
                .containsEntry(41, "Une nouvelle 2001")
                .containsEntry(42, "Une troisième null");
    }

    @Test
    void a_template_holds_the_headings_the_lists_and_an_example_but_no_row() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        scene.spreadsheets.template(DOMINIQUE, scene.planId, Format.XLSX, out);

        Workbooks.changed(out.toByteArray(), book -> {
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(6);
            assertThat(book.getSheetAt(0).isColumnHidden(0)).isTrue();
            assertThat(book.getSheetAt(0).isColumnHidden(1)).isTrue();
            assertThat(book.getSheetAt(0).isColumnHidden(2)).isFalse();
            assertThat(book.getSheet("Mode d’emploi").getRow(2).getCell(2).getStringCellValue())
                    .isNotEmpty();
        });
        assertThat(SpreadsheetScene.told(scene.check(out.toByteArray()))).isEmpty();
    }

    @Test
    void checking_asks_the_database_and_the_directory_no_more_for_more_rows() {
        scene.town.actions(scene.planId, 30);
        byte[] few = scene.export(Format.XLSX);
        scene.town.actions(scene.planId, 170);
        byte[] many = edited(scene.export(Format.XLSX), sheet -> IntStream.range(2, 200)
                .forEach(line -> set(sheet, line, ActionField.LEAD, line % 2 == 0 ? "Paul Petit" : "Émile Éluard")));

        int forFew = statements(few);
        int asked = DIRECTORY.questions();
        int forMany = statements(many);

        // rows kept aside are written in one batch, whose statement is prepared once, and fifty ids come at a time
        assertThat(forMany).isLessThanOrEqualTo(forFew + 15);
        assertThat(DIRECTORY.questions() - asked).isLessThan(10);
    }

    private int statements(byte[] file) {
        scene.town.database.statements().reset();
        scene.check(file);
        return scene.town.database.statements().statements().size();
    }

    @Test
    void an_export_is_sorted_by_number_and_keeps_the_filter() {
        scene.edit(first, ActionField.STATUS, ActionStatus.BLOCKED.name());
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        scene.spreadsheets.export(
                DOMINIQUE,
                scene.planId,
                fr.essaim.plan.board.ActionFilter.ALL.withStatuses(java.util.Set.of(ActionStatus.BLOCKED)),
                Format.CSV,
                out);

        List<List<String>> rows = Workbooks.texts(out.toByteArray());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(2)).isEqualTo("1");
        assertThat(rows.get(1)).contains("31/12/2026", "Bloquée", "12500");
        assertThat(LocalDate.now(scene.town.clock)).isEqualTo(PlanScene.TODAY);
    }
}
