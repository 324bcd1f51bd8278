// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.ContentRow;
import fr.essaim.demonstration.Undertaking;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.ActionStep;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.FollowUpNote;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.ValueChange;
import fr.essaim.plan.follow.ChangeRecorder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The life of one action, retold through its own methods with the dates of the files, so that its history, reports and
 * present state agree as they would had its people used the screens.
 */
final class ActionStory {

    private record Line(String field, String before, String after) {

        static List<Line> of(List<ValueChange> changes) {
            return changes.stream()
                    .map(change -> new Line(change.field().name(), change.before(), change.after()))
                    .toList();
        }
    }

    private record Happening(LocalDate day, AgentId by, ChangeCause cause, Function<ChangeStamp, List<Line>> what) {}

    private final PlanAction action;
    private final ActionContent content;
    private final Undertaking work;
    private final PlanOutline outline;
    private final Consumer<Object> store;
    private final Random random;
    private final List<Happening> happenings = new ArrayList<>();

    /**
     * @param action as it was when the plan was adopted, stored already
     * @param store keeps reports, notes and changes
     */
    ActionStory(
            PlanAction action,
            ActionContent content,
            Undertaking work,
            PlanOutline outline,
            Consumer<Object> store,
            Random random) {
        this.action = action;
        this.content = content;
        this.work = work;
        this.outline = outline;
        this.store = store;
        this.random = random;
        collect();
    }

    private void collect() {
        if (content.status() != ActionStatus.PLANNED) {
            LocalDate start = content.facts().date("start").orElseThrow();
            happens(start, work.lead(), ChangeCause.SCREEN, this::begin);
        }
        content.steps().forEach(this::collectStep);
        content.postponements()
                .forEach(row -> happens(
                        row.date("date").orElseThrow(),
                        work.lead(),
                        ChangeCause.SCREEN,
                        stamp -> Line.of(action.change(
                                Map.of(
                                        ActionField.PLANNED_END,
                                        row.date("newEnd").orElseThrow().toString()),
                                row.text("reason"),
                                outline,
                                stamp))));
        content.reports()
                .forEach(row -> happens(
                        row.date("date").orElseThrow(),
                        oneOf(work.reporters()),
                        ChangeCause.REPORT,
                        stamp -> report(row, stamp)));
        content.notes()
                .forEach(row -> happens(
                        row.date("date").orElseThrow(),
                        oneOf(work.everyone()),
                        ChangeCause.SCREEN,
                        stamp -> note(row, stamp)));
    }

    private void collectStep(ContentRow row) {
        ActionStep step = action.addStep(
                row.text("title"),
                row.date("start").orElseThrow(),
                row.date("end").orElseThrow());
        row.date("doneOn")
                .ifPresent(day -> happens(day, work.lead(), ChangeCause.SCREEN, stamp -> {
                    String before = step.summary();
                    step.complete(day);
                    return List.of(new Line(ChangeRecorder.STEP, before, step.summary()));
                }));
    }

    private List<Line> begin(ChangeStamp stamp) {
        return action.status() == ActionStatus.PLANNED
                ? Line.of(action.change(ActionField.STATUS, ActionStatus.IN_PROGRESS.name(), outline, stamp).stream()
                        .toList())
                : List.of();
    }

    private List<Line> report(ContentRow row, ChangeStamp stamp) {
        boolean last = row == content.reports().get(content.reports().size() - 1);
        PlanAction.Reported reported = action.report(
                new ProgressReportDraft(
                        row.text("progress").isEmpty() ? null : row.number("progress"),
                        Confidence.valueOf(row.text("confidence")),
                        last ? content.status() : ActionStatus.IN_PROGRESS,
                        row.text("text")),
                stamp);
        store.accept(reported.report());
        return Line.of(reported.changes());
    }

    private List<Line> note(ContentRow row, ChangeStamp stamp) {
        store.accept(new FollowUpNote(action, row.text("text"), stamp));
        return List.of();
    }

    private void happens(LocalDate day, AgentId by, ChangeCause cause, Function<ChangeStamp, List<Line>> what) {
        happenings.add(new Happening(day, by, cause, what));
    }

    private AgentId oneOf(List<AgentId> agents) {
        return agents.get(random.nextInt(agents.size()));
    }

    /**
     * @param calendar gives the time of what happens, never before the plan was adopted
     * @return the version of the action after all of it
     */
    int tell(StoryCalendar calendar) {
        happenings.sort(Comparator.comparing(Happening::day));
        int version = 1;
        for (Happening happening : happenings) {
            ChangeStamp stamp = calendar.stamp(happening.day(), happening.by(), happening.cause());
            List<Line> lines = happening.what().apply(stamp);
            if (!lines.isEmpty()) {
                version++;
                for (Line line : lines) {
                    store.accept(new FieldChange(
                            action.site(), action.key(), version, line.field(), line.before(), line.after(), stamp));
                }
            }
        }
        return version;
    }
}
