// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.AxisNode;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.board.BreakdownEntry;
import fr.essaim.plan.board.CurvePoint;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.chart.ChartModel;
import fr.essaim.portlet.chart.ChartModel.Series;
import fr.essaim.portlet.chart.ChartTable;
import fr.essaim.portlet.chart.ChartTable.ChartLine;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The charts of the dashboard, over what the filter keeps. */
final class Charts {

    /** From good to bad, as the bars are read. */
    private static final List<ActionStatus> ORDER = List.of(
            ActionStatus.COMPLETED,
            ActionStatus.IN_PROGRESS,
            ActionStatus.PLANNED,
            ActionStatus.PAUSED,
            ActionStatus.BLOCKED,
            ActionStatus.ABANDONED);

    private static final int LONGEST_LABEL = 34;
    private static final int BARS_AT_USUAL_HEIGHT = 7;

    private final PlanBoard board;
    private final BoardView view;
    private final Names names;
    private final Texts texts;
    private final ActionFilter filter;

    Charts(PlanBoard board, BoardView view, ActionFilter filter, Names names, Texts texts) {
        this.board = board;
        this.view = view;
        this.filter = filter;
        this.names = names;
        this.texts = texts;
    }

    /** By axis, institution and group. The bars by axis are those of the top; the table has all of them. */
    List<ChartTable> breakdowns() {
        Set<Long> top = board.axes().stream()
                .filter(axis -> axis.depth() == 0)
                .map(AxisNode::id)
                .collect(Collectors.toSet());
        List<BreakdownEntry> axes = view.byAxis().entries();
        List<BreakdownEntry> bars =
                axes.stream().filter(entry -> top.contains(entry.id())).toList();
        return List.of(
                breakdown("axis", bars, axes, names::axis, filter::withAxisId),
                breakdown(
                        "institution",
                        view.byInstitution().entries(),
                        view.byInstitution().entries(),
                        names::institution,
                        filter::withInstitutionId),
                breakdown(
                        "group",
                        view.byGroup().entries(),
                        view.byGroup().entries(),
                        id -> id == 0 ? texts.get("list.without.GROUP") : names.group(id),
                        filter::withGroupId));
    }

    /** @param opened the list with the actions of one entry */
    private ChartTable breakdown(
            String kind,
            List<BreakdownEntry> bars,
            List<BreakdownEntry> lines,
            Function<Long, String> label,
            LongFunction<ActionFilter> opened) {
        List<BreakdownEntry> shownBars = present(bars);
        List<BreakdownEntry> shownLines = present(lines);
        Set<ActionStatus> used = EnumSet.noneOf(ActionStatus.class);
        shownBars.forEach(entry -> entry.counts().forEach((status, count) -> {
            if (count > 0) {
                used.add(status);
            }
        }));
        List<ActionStatus> statuses = ORDER.stream().filter(used::contains).toList();
        List<List<String>> labels = shownBars.stream()
                .map(entry -> List.of(shortened(label.apply(entry.id())), measure(entry)))
                .toList();
        List<Series> series = statuses.stream()
                .map(status -> new Series(
                        texts.name(status),
                        status.name(),
                        shownBars.stream()
                                .map(entry -> entry.counts().get(status))
                                .toList(),
                        shownBars.stream()
                                .map(entry -> entry.id() == 0
                                        ? ""
                                        : FilterLinks.to(
                                                opened.apply(entry.id()).withStatuses(Set.of(status))))
                                .toList()))
                .toList();
        List<String> headings = new ArrayList<>(List.of(texts.get("chart." + kind), texts.get("tile.actions")));
        statuses.forEach(status -> headings.add(texts.name(status)));
        headings.add(texts.get("chart.progress"));
        headings.add(texts.get("chart.measured"));
        return new ChartTable(
                kind,
                texts.get("chart.by." + kind),
                ChartModel.bars(
                        labels,
                        shownBars.stream().map(entry -> label.apply(entry.id())).toList(),
                        series),
                shownBars.size() > BARS_AT_USUAL_HEIGHT,
                headings,
                shownLines.stream().map(entry -> line(entry, statuses, label)).toList());
    }

    private static List<BreakdownEntry> present(List<BreakdownEntry> entries) {
        return entries.stream().filter(entry -> entry.actions() > 0).toList();
    }

    private ChartLine line(BreakdownEntry entry, List<ActionStatus> statuses, Function<Long, String> label) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(entry.actions()));
        statuses.forEach(status -> cells.add(entry.counts().get(status).toString()));
        cells.add(texts.percent(entry.meanProgress()));
        cells.add(texts.get("chart.measured.of", entry.measured(), entry.counted()));
        return new ChartLine(label.apply(entry.id()), cells);
    }

    private String measure(BreakdownEntry entry) {
        return entry.meanProgress() == null
                ? texts.get("list.count", entry.actions())
                : texts.get("chart.bar", entry.actions(), texts.percent(entry.meanProgress()));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }

    ChartTable curve() {
        List<CurvePoint> points = view.curve().points();
        List<String> quarters = points.stream()
                .map(point -> texts.get("chart.quarter", point.quarter(), Integer.toString(point.year())))
                .toList();
        List<ChartLine> lines = new ArrayList<>();
        for (int place = 0; place < points.size(); place++) {
            CurvePoint point = points.get(place);
            lines.add(new ChartLine(
                    quarters.get(place),
                    List.of(
                            Integer.toString(point.planned()),
                            point.actual() == null ? "" : point.actual().toString())));
        }
        List<Series> series = List.of(
                new Series(
                        texts.get("chart.planned"),
                        "planned",
                        points.stream().map(CurvePoint::planned).toList()),
                new Series(
                        texts.get("chart.actual"),
                        "actual",
                        points.stream().map(CurvePoint::actual).toList()));
        return new ChartTable(
                "curve",
                texts.get("chart.curve"),
                ChartModel.lines(quarters, series),
                false,
                List.of(texts.get("chart.quarter.title"), texts.get("chart.planned"), texts.get("chart.actual")),
                lines);
    }
}
