// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.exchange.FieldDifference;
import fr.essaim.plan.exchange.ImportPreview;
import fr.essaim.plan.exchange.RowDifference;
import fr.essaim.portlet.plan.PlanPieces;
import fr.essaim.portlet.plan.exchange.ImportPage.Check;
import fr.essaim.portlet.plan.exchange.ImportPage.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportWriterTest {

    private final ImportWriter writer = new ImportWriter(PlanPieces.NAMES, PlanPieces.FRENCH, PlanPieces.PARIS);

    @Test
    void aFileWithProblemsIsRefusedAndTellsThem() {
        ImportIssue issue = new ImportIssue(
                "Actions", 3, "Priorité", "Urgente", "upload.empty", List.of(), List.of("Prioritaire", "Ordinaire"));

        Check check = writer.check(preview(1, List.of(issue), List.of(), 0, false), "/report");

        assertThat(check.tone()).isEqualTo("error");
        assertThat(check.verdict()).startsWith("Une anomalie à corriger");
        assertThat(check.issues().get(0).line()).isEqualTo("3");
        assertThat(check.issues().get(0).accepted()).isEqualTo("Prioritaire · Ordinaire");
    }

    @Test
    void whatIsWrongAlikeOnManyLinesIsToldOnceWithTheseLines() {
        List<ImportIssue> issues = IntStream.of(2, 3, 4, 7, 9, 10)
                .mapToObj(line -> new ImportIssue("", line, "Axe", "", "value.required", List.of(), List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        issues.add(0, new ImportIssue("", 1, "N°", "", "heading.missing", List.of("N°"), List.of("Numéro")));

        Check check = writer.check(preview(7, issues, List.of(), 0, false), "/report");

        assertThat(check.issues())
                .extracting(ImportPage.Issue::line, ImportPage.Issue::column)
                .containsExactly(tuple("1", "N°"), tuple("2-4, 7, 9-10", "Axe"));
        assertThat(check.moreIssues()).isEmpty();
    }

    @Test
    void rowsWithConflictsComeFirstAndNameWhoChangedThem() {
        Check check = writer.check(preview(0, List.of(), List.of(row(4, false), row(5, true)), 1, false), "/report");

        assertThat(check.rows()).extracting(ImportPage.Row::conflict).containsExactly(true, false);
        Field field = check.rows().get(0).fields().get(0);
        assertThat(field.told()).startsWith("Changé par Inès Marchand, le 22");
        assertThat(field.mine()).isEqualTo("5:TITLE:MINE");
        assertThat(field.theirs()).isEqualTo("5:TITLE:THEIRS");
        assertThat(check.tone()).isEqualTo("warning");
    }

    @Test
    void aFileThatChangesNothingSaysSo() {
        assertThat(writer.check(preview(0, List.of(), List.of(), 0, false), "/report")
                        .tone())
                .isEqualTo("info");
        assertThat(writer.check(preview(0, List.of(), List.of(row(4, false)), 0, true), "/report")
                        .tone())
                .isEqualTo("success");
    }

    @Test
    void whatIsNoRunIsNotFound() {
        assertThatThrownBy(() -> ImportWriter.run("1' or")).isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> ImportWriter.run(null)).isInstanceOf(RecordNotFoundException.class);
    }

    private static RowDifference row(long id, boolean conflict) {
        FieldDifference field = new FieldDifference(
                ActionField.TITLE,
                "a",
                "b",
                "c",
                conflict,
                conflict ? PlanPieces.INES : null,
                conflict ? PlanPieces.NOW : null);
        return new RowDifference(id, "", 2, 12L, 4, "Titre", List.of(field));
    }

    private static ImportPreview preview(
            int issueCount, List<ImportIssue> issues, List<RowDifference> rows, int conflicts, boolean applicable) {
        return new ImportPreview(
                9,
                "plan.csv",
                false,
                false,
                2,
                0,
                rows.size(),
                0,
                issueCount,
                issues,
                List.of(),
                rows,
                conflicts,
                applicable);
    }
}
