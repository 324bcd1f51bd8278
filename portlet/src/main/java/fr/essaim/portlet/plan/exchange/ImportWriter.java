// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.RecordNotFoundException;
import fr.essaim.plan.exchange.FieldDifference;
import fr.essaim.plan.exchange.ImportPreview;
import fr.essaim.plan.exchange.ImportRunSummary;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.plan.exchange.PlanSpreadsheets.Keep;
import fr.essaim.plan.exchange.RowDifference;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.exchange.ImportPage.Check;
import fr.essaim.portlet.plan.exchange.ImportPage.Field;
import fr.essaim.portlet.plan.exchange.ImportPage.Figure;
import fr.essaim.portlet.plan.exchange.ImportPage.Row;
import fr.essaim.portlet.plan.exchange.ImportPage.Run;
import fr.essaim.portlet.plan.exchange.ImportPage.TakingBack;
import fr.essaim.text.BundleText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Tells what a file would do, or has done, to the plan. */
final class ImportWriter {

    private static final int ROWS_SHOWN = 300;
    private static final int ISSUES_SHOWN = 200;

    private final Names names;
    private final Texts texts;
    private final BundleText sentences;
    private final ZoneId zone;

    ImportWriter(Names names, Texts texts, ZoneId zone) {
        this.names = names;
        this.texts = texts;
        this.sentences = PlanSpreadsheets.text(texts.locale());
        this.zone = zone;
    }

    /** @throws RecordNotFoundException when that is not the number of a run */
    static long run(String text) {
        if (!RecordNumber.isOne(text)) {
            throw new RecordNotFoundException("import.not-found");
        }
        return RecordNumber.of(text);
    }

    ImportPage write(String plan, ImportPreview preview, List<ImportRunSummary> runs) {
        return new ImportPage(
                plan,
                PortletLinks.resource("template", Map.of("format", "xlsx")),
                PortletLinks.resource("export", Map.of("format", "xlsx")),
                PortletLinks.resource("export", Map.of("format", "csv")),
                preview == null
                        ? null
                        : check(
                                preview,
                                PortletLinks.resource("import-report", Map.of("run", Long.toString(preview.runId())))),
                runs.stream().map(this::run).toList());
    }

    Check check(ImportPreview preview, String reportAddress) {
        int hiddenRows = Math.max(
                0,
                preview.created()
                        + preview.updated()
                        - Math.min(ROWS_SHOWN, preview.differences().size()));
        IssueGroups issues = new IssueGroups(preview.issues(), sentences);
        int hiddenIssues = Math.max(0, preview.issueCount() - issues.count(ISSUES_SHOWN));
        return new Check(
                preview.fileName(),
                preview.applied(),
                preview.applicable(),
                preview.reversible()
                        ? new TakingBack(
                                preview.runId(),
                                texts.get("import.takeback.question", preview.updated(), preview.created()))
                        : null,
                texts.get("import.verdict." + verdict(preview), preview.issueCount(), preview.conflictCount()),
                tone(preview),
                figures(preview),
                issues.shown(ISSUES_SHOWN),
                hiddenIssues == 0 ? "" : texts.get("import.issues.more", hiddenIssues),
                new IssueGroups(preview.warnings(), sentences).shown(ISSUES_SHOWN),
                preview.differences().stream()
                        .sorted((one, other) -> Boolean.compare(other.hasConflict(), one.hasConflict()))
                        .limit(ROWS_SHOWN)
                        .map(this::row)
                        .toList(),
                hiddenRows == 0 ? "" : texts.get("import.rows.more", hiddenRows),
                texts.get("import.apply.confirm", preview.created(), preview.updated()),
                reportAddress);
    }

    private static String verdict(ImportPreview preview) {
        if (preview.applied()) {
            return preview.takenBack() ? "taken-back" : "applied";
        }
        if (preview.issueCount() > 0) {
            return "issues";
        }
        if (preview.conflictCount() > 0) {
            return "conflicts";
        }
        return preview.applicable() ? "ready" : "nothing";
    }

    private static String tone(ImportPreview preview) {
        return switch (verdict(preview)) {
            case "issues" -> "error";
            case "conflicts" -> "warning";
            case "nothing", "taken-back" -> "info";
            default -> "success";
        };
    }

    private List<Figure> figures(ImportPreview preview) {
        return List.of(
                figure("rows", preview.rowsRead(), ""),
                figure(preview.applied() ? "created.done" : "created", preview.created(), ""),
                figure(preview.applied() ? "updated.done" : "updated", preview.updated(), ""),
                figure("unchanged", preview.unchanged(), ""),
                figure("conflicts", preview.conflictCount(), preview.conflictCount() > 0 ? "overdue" : ""),
                figure("issues", preview.issueCount(), preview.issueCount() > 0 ? "overdue" : ""));
    }

    private Figure figure(String key, int figure, String tone) {
        return new Figure(figure, texts.get("import.figure." + key), tone);
    }

    private Row row(RowDifference row) {
        String title = row.creation()
                ? texts.get("import.row.new", row.title())
                : texts.get("import.row", row.number(), row.title());
        return new Row(
                title,
                texts.get("import.place", row.line()),
                row.hasConflict(),
                row.fields().stream().map(field -> field(row, field)).toList());
    }

    private Field field(RowDifference row, FieldDifference field) {
        String name = row.rowId() + ":" + field.field().name() + ":";
        return new Field(
                texts.get("field." + field.field().name()),
                shown(field.current()),
                shown(field.proposed()),
                field.conflict()
                        ? texts.get(
                                "import.conflict.by",
                                names.person(field.changedBy()),
                                texts.moment(field.changedAt(), zone))
                        : "",
                name + Keep.MINE,
                name + Keep.THEIRS);
    }

    private String shown(String value) {
        return value.isEmpty() ? texts.get("field.empty") : value;
    }

    private Run run(ImportRunSummary run) {
        String outcome = run.takenBack()
                ? texts.get("import.run.taken-back")
                : run.applied()
                        ? texts.get("import.run.applied", run.created(), run.updated())
                        : run.issueCount() > 0
                                ? texts.get("import.run.issues", run.issueCount())
                                : texts.get("import.run.waiting", run.created(), run.updated());
        return new Run(
                run.fileName(),
                PortletLinks.view(Map.of("view", "import", "run", Long.toString(run.runId()))),
                names.person(run.takenBack() ? run.takenBackBy() : run.applied() ? run.appliedBy() : run.checkedBy()),
                texts.moment(
                        run.takenBack() ? run.takenBackAt() : run.applied() ? run.appliedAt() : run.checkedAt(), zone),
                outcome,
                run.takenBack()
                        ? "PAUSED"
                        : run.applied() ? "COMPLETED" : run.issueCount() > 0 ? "BLOCKED" : "PLANNED");
    }
}
