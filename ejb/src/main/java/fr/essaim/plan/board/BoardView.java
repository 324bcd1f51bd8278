// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a filter keeps of a board: rows, groups and charts, all over the same set of actions; and what figures open. */
public final class BoardView {

    private final PlanBoard board;
    private final ActionFilter filter;
    private final LocalDate today;
    private final AgentId me;
    private final List<ActionRow> kept;

    BoardView(PlanBoard board, ActionFilter filter, LocalDate today, AgentId me, List<ActionRow> kept) {
        this.board = board;
        this.filter = filter;
        this.today = today;
        this.me = me;
        this.kept = kept;
    }

    /** How many actions the filter keeps, on all pages. */
    public long total() {
        return kept.size();
    }

    /** The rows of the filter's page. */
    public List<ActionRow> rows() {
        int first = (int) Math.min((long) filter.page() * filter.size(), kept.size());
        return kept.subList(first, Math.min(first + filter.size(), kept.size()));
    }

    /** The rows of every page. */
    public List<ActionRow> allRows() {
        return kept;
    }

    /**
     * The rows of the page under headings, none empty, those without a value last. An action of several institutions
     * stands under each, one of a part of an axis under the axis. Without grouping, one group of all.
     */
    public List<RowGroup> groups() {
        List<ActionRow> rows = rows();
        List<RowGroup> groups = new ArrayList<>();
        switch (filter.grouping()) {
            case NONE -> add(groups, "", rows, row -> true);
            case AXIS ->
                board.axes().stream()
                        .filter(axis -> axis.depth() == 0)
                        .forEach(axis -> add(groups, axis.id(), rows, row -> board.axesBelow(axis.id())
                                .contains(row.axisId())));
            case INSTITUTION ->
                board.plan()
                        .institutionIds()
                        .forEach(id -> add(
                                groups, id, rows, row -> row.institutionIds().contains(id)));
            case GROUP ->
                board.groups().forEach(group -> add(groups, group.id(), rows, row -> row.groupId() == group.id()));
            case STATUS ->
                Arrays.asList(ActionStatus.values())
                        .forEach(status -> add(groups, status, rows, row -> row.status() == status));
            case LEAD -> leads(rows).forEach(lead -> add(groups, lead, rows, row -> lead.equals(row.leadId())));
        }
        switch (filter.grouping()) {
            case INSTITUTION ->
                add(groups, "", rows, row -> row.institutionIds().isEmpty());
            case GROUP -> add(groups, "", rows, row -> row.groupId() == 0);
            case LEAD -> add(groups, "", rows, row -> row.leadId() == null);
            default -> {
                // every row has an axis and a status
            }
        }
        return groups;
    }

    private List<AgentId> leads(List<ActionRow> rows) {
        return rows.stream()
                .map(ActionRow::leadId)
                .filter(lead -> lead != null)
                .distinct()
                .sorted(Comparator.comparing(board.order()::leadPlace))
                .toList();
    }

    private static void add(List<RowGroup> groups, Object key, List<ActionRow> rows, Predicate<ActionRow> condition) {
        List<ActionRow> members = rows.stream().filter(condition).toList();
        if (!members.isEmpty()) {
            groups.add(new RowGroup(key.toString(), members, ProgressSummary.of(members)));
        }
    }

    /** How many actions the list has once it is opened by the figure. */
    public int count(Figure figure) {
        return board.count(figure.in(filter), today, me);
    }

    /** How many actions the list has without the figure's condition: what its share is of. */
    public int countWithout(Figure figure) {
        return board.count(figure.outOf(filter), today, me);
    }

    /** One entry per axis in the order of the tree, each with the actions of the axes below it. */
    public Breakdown byAxis() {
        return new Breakdown(board.axes().stream()
                .map(axis -> entry(axis.id(), row -> board.axesBelow(axis.id()).contains(row.axisId())))
                .toList());
    }

    /** One entry per institution of the plan; an action of several counts in each. */
    public Breakdown byInstitution() {
        return new Breakdown(board.plan().institutionIds().stream()
                .map(id -> entry(id, row -> row.institutionIds().contains(id)))
                .toList());
    }

    /** One entry per working group, and one of id 0 when some actions have none. */
    public Breakdown byGroup() {
        List<BreakdownEntry> entries = new ArrayList<>(board.groups().stream()
                .map(group -> entry(group.id(), row -> row.groupId() == group.id()))
                .toList());
        BreakdownEntry without = entry(0, row -> row.groupId() == 0);
        if (without.actions() > 0) {
            entries.add(without);
        }
        return new Breakdown(entries);
    }

    private BreakdownEntry entry(long id, Predicate<ActionRow> condition) {
        return BreakdownEntry.of(id, kept.stream().filter(condition).toList());
    }

    public ProgressSummary progress() {
        return ProgressSummary.of(kept);
    }

    /** Abandoned actions included: their budget may be spent. */
    public BudgetSummary budget() {
        return BudgetSummary.of(kept);
    }

    public CompletionCurve curve() {
        return CompletionCurve.of(kept, board.plan().startYear(), board.plan().endYear(), today);
    }

    /** The action before this one in the filter's order. */
    public Optional<ActionRow> previousOf(long actionId) {
        return neighbour(actionId, -1);
    }

    public Optional<ActionRow> nextOf(long actionId) {
        return neighbour(actionId, 1);
    }

    private Optional<ActionRow> neighbour(long actionId, int step) {
        for (int place = 0; place < kept.size(); place++) {
            if (kept.get(place).id() == actionId) {
                int wanted = place + step;
                return wanted < 0 || wanted >= kept.size() ? Optional.empty() : Optional.of(kept.get(wanted));
            }
        }
        return Optional.empty();
    }
}
