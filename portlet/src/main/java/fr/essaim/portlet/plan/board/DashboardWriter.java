// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.board.BudgetSummary;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanHeader;
import fr.essaim.plan.board.ProgressSummary;
import fr.essaim.plan.board.Sort;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.board.DashboardPage.PageLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Works a dashboard out. */
final class DashboardWriter {

    private final PlanBoard board;
    private final BoardView view;
    private final ActionFilter filter;
    private final Names names;
    private final Texts texts;
    private final FilterLinks links;

    DashboardWriter(PlanBoard board, BoardView view, ActionFilter filter, Names names, Texts texts, FilterLinks links) {
        this.board = board;
        this.view = view;
        this.filter = filter;
        this.names = names;
        this.texts = texts;
        this.links = links;
    }

    DashboardPage write(RowWriter rows, boolean selectable, boolean exportable) {
        ProgressSummary progress = view.progress();
        Charts charts = new Charts(board, view, filter, names, texts);
        return new DashboardPage(
                board.plan().id(),
                board.plan().title(),
                subtitle(),
                FilterLinks.to(filter),
                TileRow.of(view, board.plan(), filter, texts),
                progress.percent(),
                texts.percent(progress.percent()),
                texts.get("dashboard.formula", progress.measured(), progress.counted(), progress.abandonedLeftOut()),
                budget(),
                charts.breakdowns(),
                charts.curve(),
                texts.get("list.count", view.total()),
                view.total() == board.rows().size()
                        ? ""
                        : texts.get("list.count.of", board.rows().size()),
                ActiveFilter.of(filter, names, texts),
                FilterLinks.to(
                        ActionFilter.ALL.withGrouping(filter.grouping()).withSort(filter.sort(), filter.descending())),
                headings(),
                selectable,
                filter.grouping().name().toLowerCase(Locale.ROOT),
                view.total() == 0,
                board.rows().isEmpty(),
                view.groups().stream()
                        .map(group -> rows.group(group, filter.grouping()))
                        .toList(),
                pages(),
                exportable ? exports() : Map.of());
    }

    private String budget() {
        BudgetSummary budget = view.budget();
        return budget.known() == 0
                ? ""
                : texts.get("dashboard.budget", budget.euros(), budget.known(), budget.actions());
    }

    private String subtitle() {
        PlanHeader plan = board.plan();
        return texts.get(
                plan.institutionIds().isEmpty() ? "dashboard.years" : "dashboard.subtitle",
                Integer.toString(plan.startYear()),
                Integer.toString(plan.endYear()),
                plan.institutionIds().stream().map(names::institution).collect(Collectors.joining(", ")));
    }

    private List<Heading> headings() {
        return List.of(
                heading("no", "list.number", Sort.NUMBER),
                heading("title", "list.action", Sort.TITLE),
                heading("lead", "list.lead", Sort.LEAD),
                heading("due", "list.end", Sort.END),
                heading("measure", "list.progress", Sort.PROGRESS),
                heading("state", "list.status", Sort.STATUS),
                heading("news", "list.news", Sort.LAST_REPORT));
    }

    private Heading heading(String kind, String key, Sort sort) {
        String sorted = filter.sort() != sort ? null : filter.descending() ? "descending" : "ascending";
        return new Heading(kind, texts.get(key), links.sort(sort), sorted);
    }

    private List<PageLink> pages() {
        int count = (int) ((view.total() + filter.size() - 1) / filter.size());
        List<PageLink> pages = new ArrayList<>();
        for (int page = 0; count > 1 && page < count; page++) {
            pages.add(new PageLink(page + 1, links.page(page), page == filter.page()));
        }
        return pages;
    }

    private Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        for (String format : List.of("xlsx", "csv")) {
            Map<String, String> parameters = new LinkedHashMap<>(filter.toParameters());
            parameters.put("format", format);
            exports.put(format, PortletLinks.resource("export", parameters));
        }
        return exports;
    }
}
