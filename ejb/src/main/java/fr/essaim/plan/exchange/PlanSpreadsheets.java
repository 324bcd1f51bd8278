// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.directory.Directory;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableReading;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.download.IssueReportFile;
import fr.essaim.exchange.download.TableFile;
import fr.essaim.exchange.staging.ImportRun;
import fr.essaim.exchange.staging.ImportRun.NotApplicableException;
import fr.essaim.exchange.staging.ImportRunRepository;
import fr.essaim.exchange.staging.StagedChanges;
import fr.essaim.exchange.staging.StagedChanges.Change;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.board.Sort;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ChangeRecorder;
import fr.essaim.plan.follow.RowEdit;
import fr.essaim.text.BundleText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The plan as a spreadsheet, out and in. An import is checked first and kept aside; applying it is another step, all or
 * nothing. Those who may import may create and change any action of the plan.
 */
@ApplicationScoped
@Transactional
public class PlanSpreadsheets {

    /** Whose value stays in a conflict. */
    public enum Keep {
        MINE,
        THEIRS
    }

    private static final String TARGET = AdministrationPlan.RECORD_TYPE;
    private static final int LATEST_RUNS = 50;

    @Inject
    EntityManager em;

    @Inject
    PlanRepository plans;

    @Inject
    PlanBoards boards;

    @Inject
    ChangeRecorder recorder;

    @Inject
    ImportRunRepository runs;

    @Inject
    FieldChangeRepository history;

    @Inject
    ActionEditing editing;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** Sentences of issues, refusals and labels in the reader's language. */
    public static BundleText text(Locale locale) {
        return PlanVocabulary.text(locale);
    }

    /** An empty table with this plan's headings, lists of accepted values and a sheet of instructions. */
    public void template(Visitor visitor, long planId, Format format, OutputStream out) {
        AdministrationPlan plan = plan(visitor, planId, PlanPermission.IMPORT);
        write(visitor, plan, List.of(), format, out);
    }

    /** The actions that the filter keeps, by number, on one page whatever the filter's size. */
    @Audited(about = AdministrationPlan.RECORD_TYPE)
    public void export(Visitor visitor, long planId, ActionFilter filter, Format format, OutputStream out) {
        AdministrationPlan plan = plan(visitor, planId, PlanPermission.EXPORT);
        ActionFilter byNumber = filter.withSort(Sort.NUMBER, false);
        List<ActionRow> rows = boards.of(visitor, planId)
                .view(byNumber, LocalDate.now(clock), visitor.agent())
                .allRows();
        write(visitor, plan, rows, format, out);
    }

    private void write(
            Visitor visitor, AdministrationPlan plan, List<ActionRow> rows, Format format, OutputStream out) {
        PlanVocabulary vocabulary = vocabulary(visitor, plan);
        PlanExport export = new PlanExport(new ActionFinder(em, plan), cells(visitor, vocabulary));
        try (TableWriter table = TableFile.open(format, new PlanColumns(vocabulary).layout(plan.title()), out)) {
            export.write(rows, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file, tells everything wrong with it and keeps aside what it would change. The plan stays as it is.
     *
     * @param fileName for people to recognise; not trusted
     * @throws UploadRefusedException when the file as a whole can't be read; nothing is kept then
     */
    public ImportPreview check(Visitor visitor, long planId, String fileName, InputStream content) {
        AdministrationPlan plan = plan(visitor, planId, PlanPermission.IMPORT);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.IMPORT);
        PlanVocabulary vocabulary = vocabulary(visitor, plan);
        List<TableColumn> columns = new PlanColumns(vocabulary).all();
        try (ReceivedFile file = new UploadGuard(UploadLimits.DEFAULT).receive(content);
                TableSource source = file.open(TableReading.headings(columns))) {
            TableReading reading = new TableReading(source, columns);
            ImportRun run = new ImportRun(visitor, TARGET, planId, fileName, stamp.at());
            runs.add(run);
            FileCheck check = new FileCheck(
                    em,
                    runs,
                    run,
                    plan,
                    cells(visitor, vocabulary),
                    action -> access.allows(visitor, ActionPermission.VIEW, action),
                    stamp);
            check.read(reading);
            return keep(visitor, run.id(), check, reading.warnings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportPreview keep(Visitor visitor, long runId, FileCheck check, List<ImportIssue> warnings) {
        ImportRun run = runs.get(visitor.site(), TARGET, runId);
        check.issues().kept().forEach(issue -> runs.add(run, false, issue));
        warnings.forEach(warning -> runs.add(run, true, warning));
        run.read(check.rows(), check.rowsWithIssues(), check.issues().count());
        em.flush();
        ImportPreview preview = preview(visitor, runId);
        runs.get(visitor.site(), TARGET, runId).found(preview.created(), preview.updated());
        return preview;
    }

    /** What the run would do to the plan as it stands now, or what it did when it was applied. */
    public ImportPreview preview(Visitor visitor, long runId) {
        ImportRun run = runs.get(visitor.site(), TARGET, runId);
        AdministrationPlan plan = plan(visitor, run.targetId(), PlanPermission.IMPORT);
        List<ImportIssue> issues = runs.issues(run, false);
        List<ImportIssue> warnings = runs.issues(run, true);
        boolean applied = run.state() == ImportRun.State.APPLIED;
        ActionCells cells = cells(visitor, vocabulary(visitor, plan));
        PreviewReading reading = new PreviewReading(em, runs, new ActionFinder(em, plan), cells);
        if (!applied) {
            reading.read(run);
        }
        int created = applied ? run.created() : reading.created();
        int updated = applied ? run.updated() : reading.updated();
        boolean changes = created + updated > 0;
        return new ImportPreview(
                runId,
                run.fileName(),
                applied,
                run.takenBackAt().isPresent(),
                run.rowsRead(),
                created,
                updated,
                Math.max(0, run.rowsRead() - run.rowsWithIssues() - created - updated),
                run.issueCount(),
                issues,
                warnings,
                applied
                        ? new AppliedChanges(runs, history, run).differences(cells, PreviewReading.SHOWN)
                        : reading.differences(),
                reading.conflicts(),
                !applied && changes && run.issueCount() == 0 && reading.conflicts() == 0);
    }

    /** Settles a conflict: mine replaces what the portal holds now, theirs leaves the field as it is. */
    public ImportPreview settle(Visitor visitor, long runId, long rowId, ActionField field, Keep keep) {
        ImportRun run = runs.getForChange(visitor.site(), TARGET, runId);
        AdministrationPlan plan = plan(visitor, run.targetId(), PlanPermission.IMPORT);
        StagedRow row = runs.getRow(run, rowId);
        StagedChanges changes = row.changes();
        Change change = changes.byField().get(field.name());
        if (change != null && run.state() == ImportRun.State.CHECKED) {
            if (keep == Keep.THEIRS) {
                row.change(changes.remove(field.name()));
            } else {
                long actionId = row.recordId().orElseThrow(() -> new RecordNotFoundException("import.not-found"));
                PlanAction action =
                        new ActionFinder(em, plan).lock(List.of(actionId)).get(actionId);
                row.change(changes.put(field.name(), field.read(action), change.proposed()));
            }
            em.flush();
        }
        return preview(visitor, runId);
    }

    /**
     * Applies a checked run, once, all or nothing.
     *
     * @throws NotApplicableException when it has issues or conflicts, changes nothing, or was applied before
     * @throws fr.essaim.plan.InvalidValueException when the plan refuses a row by now
     */
    @Audited(value = AuditKind.IMPORTED, about = "ImportRun")
    public ImportResult apply(Visitor visitor, long runId) {
        ImportRun run = runs.getForChange(visitor.site(), TARGET, runId);
        AdministrationPlan plan = plan(visitor, run.targetId(), PlanPermission.IMPORT);
        run.checkApplicable();
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.IMPORT);
        PersonNames people = new PersonNames(directory, visitor.site(), text(visitor.locale()));
        RowWriting writing = new RowWriting(em, runs, plans, recorder, people, stamp);
        writing.write(run);
        if (writing.created() + writing.updated() == 0) {
            throw new NotApplicableException("import.nothing");
        }
        runs.get(visitor.site(), TARGET, runId)
                .applied(visitor.agent(), stamp.at(), writing.created(), writing.updated());
        writing.named().tell(visitor.site(), outbox);
        plans.advance(plan.id());
        return new ImportResult(runId, writing.created(), writing.updated());
    }

    /**
     * Undoes what an applied run changed in actions, once, all or nothing. Actions that it created stay.
     *
     * @param reason kept where an end moves to a later day by that
     * @return how many actions have their previous values again
     * @throws NotApplicableException when it was not applied, changed no action, or was taken back before
     * @throws fr.essaim.plan.follow.EditConflictException when one of the fields was changed since, to another value
     */
    @Audited(value = AuditKind.IMPORT_TAKEN_BACK, about = "ImportRun")
    public int takeBack(Visitor visitor, long runId, String reason) {
        ImportRun run = runs.getForChange(visitor.site(), TARGET, runId);
        AdministrationPlan plan = plan(visitor, run.targetId(), PlanPermission.IMPORT);
        run.takeBack(visitor.agent(), clock.instant());
        List<RowEdit> edits = new AppliedChanges(runs, history, run).backwards(reason);
        editing.save(visitor, plan.id(), edits, ChangeCause.IMPORT);
        return edits.size();
    }

    /** The latest fifty files that were sent in for this plan. */
    public List<ImportRunSummary> runs(Visitor visitor, long planId) {
        plan(visitor, planId, PlanPermission.IMPORT);
        return runs.latest(visitor.site(), TARGET, planId, LATEST_RUNS).stream()
                .map(ImportRunSummary::of)
                .toList();
    }

    /** The run's issues, then its warnings, as an xlsx. */
    @Audited(about = "ImportRun")
    public void reportFile(Visitor visitor, long runId, OutputStream out) {
        ImportRun run = runs.get(visitor.site(), TARGET, runId);
        plan(visitor, run.targetId(), PlanPermission.IMPORT);
        List<ImportIssue> all = Stream.concat(runs.issues(run, false).stream(), runs.issues(run, true).stream())
                .toList();
        try {
            IssueReportFile.write(run.fileName(), all, text(visitor.locale()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AdministrationPlan plan(Visitor visitor, long planId, PlanPermission permission) {
        AdministrationPlan plan = plans.getPlan(visitor.site(), planId);
        if (!access.allows(visitor, PlanPermission.VIEW, planId)) {
            throw new RecordNotFoundException("plan.not-found");
        }
        access.check(visitor, permission, planId);
        return plan;
    }

    private PlanVocabulary vocabulary(Visitor visitor, AdministrationPlan plan) {
        return new PlanVocabulary(plan, directory.institutions(visitor.site()), visitor.locale());
    }

    private ActionCells cells(Visitor visitor, PlanVocabulary vocabulary) {
        return new ActionCells(
                vocabulary, new PersonNames(directory, visitor.site(), text(visitor.locale())), clock.getZone());
    }
}
