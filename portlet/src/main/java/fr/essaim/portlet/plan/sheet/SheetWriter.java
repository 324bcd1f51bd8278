// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.ProgressReport;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.NoteLine;
import fr.essaim.plan.follow.PostponementLine;
import fr.essaim.plan.follow.ReportLine;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.board.RowWriter;
import fr.essaim.portlet.plan.sheet.SheetPage.Fact;
import fr.essaim.portlet.plan.sheet.SheetPage.Measure;
import fr.essaim.portlet.plan.sheet.SheetPage.Neighbour;
import fr.essaim.portlet.plan.sheet.SheetPage.Past;
import fr.essaim.portlet.plan.sheet.SheetPage.Post;
import fr.essaim.portlet.plan.sheet.SheetPage.Posts;
import fr.essaim.portlet.plan.sheet.SheetPage.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works a sheet out. */
final class SheetWriter {

    private final ActionSheet sheet;
    private final ActionRow row;
    private final Names names;
    private final Texts texts;
    private final Clock clock;
    private final AgentId me;

    SheetWriter(ActionSheet sheet, Names names, Texts texts, Clock clock, AgentId me) {
        this.sheet = sheet;
        this.row = sheet.row();
        this.names = names;
        this.texts = texts;
        this.clock = clock;
        this.me = me;
    }

    SheetPage write(BoardView view, ActionFilter filter, Past past) {
        ActionRights.Rights rights = sheet.rights();
        long late = row.daysLate(today());
        return new SheetPage(
                row.id(),
                row.number(),
                row.title(),
                FilterLinks.back(filter, row.id()),
                neighbour(view.previousOf(row.id()), filter),
                neighbour(view.nextOf(row.id()), filter),
                sheet.axisPath().stream().map(axis -> names.axis(axis.id())).toList(),
                row.status().name(),
                texts.name(row.status()),
                row.priority() == PriorityLevel.PRIORITY,
                late == 0 ? "" : texts.get("list.late", late),
                row.tags(),
                rights.canReport(),
                rights.canUpdate(),
                rights.canNote(),
                rights.editableFields().contains(ActionField.LEAD)
                        && !row.status().isOver()
                        && (row.leadId() != null && !row.leadId().equals(me)
                                || row.coLeadIds().stream().anyMatch(lead -> !lead.equals(me))),
                sheet.description(),
                sheet.expectedResult(),
                measure(),
                facts(),
                sheet.steps().stream().map(this::step).toList(),
                new Posts(
                        reports(), sheet.reports().first() > 0, sheet.reports().more()),
                new Posts(
                        sheet.notes().items().stream().map(this::note).toList(),
                        sheet.notes().first() > 0,
                        sheet.notes().more()),
                sheet.postponements().stream().map(this::postponement).toList(),
                past);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String moment(Instant instant) {
        return texts.moment(instant, clock.getZone());
    }

    private static Neighbour neighbour(Optional<ActionRow> other, ActionFilter filter) {
        return other.map(action ->
                        new Neighbour(action.number(), action.title(), FilterLinks.sheetAddress(filter, action.id())))
                .orElse(null);
    }

    Measure measure() {
        Integer percent = row.progress();
        long done = sheet.steps().stream().filter(StepLine::done).count();
        return new Measure(
                percent,
                percent == null ? "" : texts.percent(percent),
                row.declaredProgress() == null ? texts.get("progress.none") : texts.percent(row.declaredProgress()),
                row.computedProgress() == null
                        ? texts.get("sheet.computed.none")
                        : texts.get(
                                "sheet.computed",
                                row.computedProgress(),
                                done,
                                sheet.steps().size()),
                row.confidence().name(),
                texts.name(row.confidence()),
                RowWriter.weather(row.confidence()),
                row.lastReportAt() == null
                        ? texts.get("sheet.last-report.none")
                        : texts.get("sheet.last-report", texts.date(row.lastReportOn())));
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        String lead = names.person(row.leadId());
        facts.add(new Fact(label("LEAD"), lead.isEmpty() ? texts.get("list.without.LEAD") : lead, ""));
        add(facts, "CO_LEADS", people(row.coLeadIds()), "");
        add(facts, "CONTRIBUTORS", people(row.contributorIds()), "");
        add(facts, "ELECTED_REFERENT", row.electedReferent(), "");
        add(facts, "WORKING_GROUP", names.group(row.groupId()), "");
        add(
                facts,
                "INSTITUTIONS",
                row.institutionIds().stream().map(names::institution).collect(Collectors.joining(", ")),
                "");
        add(facts, "PLANNED_START", texts.date(row.start()), "");
        add(facts, "PLANNED_END", texts.date(row.end()), slippage());
        if (row.initialEnd() != null && !row.initialEnd().equals(row.end())) {
            facts.add(new Fact(texts.get("sheet.initial-end"), texts.date(row.initialEnd()), ""));
        }
        if (row.completedOn() != null) {
            facts.add(new Fact(texts.get("sheet.completed-on"), texts.date(row.completedOn()), ""));
        }
        if (row.budget() != null) {
            facts.add(new Fact(texts.get("sheet.budget"), texts.euros(row.budget()), ""));
        }
        return facts;
    }

    private void add(List<Fact> facts, String field, String value, String note) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label(field), value, note));
        }
    }

    private String label(String field) {
        return texts.get("field." + field);
    }

    private String people(Collection<AgentId> agents) {
        return agents.stream().map(names::person).collect(Collectors.joining(", "));
    }

    private String slippage() {
        if (row.postponements() == 0) {
            return "";
        }
        return row.slippageDays() > 0
                ? texts.get("sheet.slippage", row.postponements(), row.slippageDays())
                : texts.get("list.moved", row.postponements());
    }

    private Step step(StepLine step) {
        String when = step.done()
                ? texts.get("step.done-on", texts.date(step.doneOn()))
                : step.plannedStart() != null && step.plannedEnd() != null
                        ? texts.get("step.from-to", texts.date(step.plannedStart()), texts.date(step.plannedEnd()))
                        : step.plannedEnd() != null
                                ? texts.get("step.until", texts.date(step.plannedEnd()))
                                : texts.date(step.plannedStart());
        return new Step(
                step.id(),
                step.title(),
                step.agent() == null ? "" : names.person(step.agent()),
                when,
                step.done(),
                step.late(today()));
    }

    List<Post> reports() {
        List<ReportLine> reports = sheet.reports().items();
        return IntStream.range(0, reports.size())
                .mapToObj(place -> report(reports.get(place), sheet.reports().first() + place == 0))
                .toList();
    }

    private Post report(ReportLine report, boolean latest) {
        List<String> figures = new ArrayList<>();
        if (report.progress() != null) {
            figures.add(texts.percent(report.progress()));
        }
        figures.add(texts.name(report.confidence()));
        if (report.status() != null) {
            figures.add(texts.name(report.status()));
        }
        boolean undoable = latest
                && report.by().equals(me)
                && report.at().plus(ProgressReport.TIME_TO_UNDO).isAfter(clock.instant());
        return new Post(
                names.author(report.by(), report.impersonator()),
                moment(report.at()),
                String.join(" · ", figures),
                report.text() == null ? "" : report.text(),
                undoable);
    }

    private Post note(NoteLine note) {
        return new Post(names.author(note.by(), note.impersonator()), moment(note.at()), "", note.text(), false);
    }

    private Post postponement(PostponementLine line) {
        return new Post(
                names.person(line.by()),
                texts.date(LocalDate.ofInstant(line.at(), clock.getZone())),
                texts.get("sheet.postponed", texts.date(line.oldEnd()), texts.date(line.newEnd()), line.days()),
                line.reason() == null ? "" : line.reason(),
                false);
    }
}
