// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan at one revision, whole and immutable. Shared between requests. */
public final class PlanBoard {

    private final PlanHeader plan;
    private final List<AxisNode> axes;
    private final List<GroupNode> groups;
    private final List<String> tags;
    private final List<ActionRow> rows;
    private final Map<Long, ActionRow> rowsById;
    private final Map<Long, Set<Long>> axisFamilies;
    private final Map<AgentId, String> leadNames;
    private final RowOrder order;

    /**
     * @param axes in the order of the tree, parents before children
     * @param rows by number
     * @param leadNames for sorting only
     */
    PlanBoard(
            PlanHeader plan,
            List<AxisNode> axes,
            List<GroupNode> groups,
            List<ActionRow> rows,
            Map<AgentId, String> leadNames) {
        this.plan = plan;
        this.axes = List.copyOf(axes);
        this.groups = List.copyOf(groups);
        this.rows = List.copyOf(rows);
        this.tags = List.copyOf(
                rows.stream().flatMap(row -> row.tags().stream()).collect(Collectors.toCollection(TreeSet::new)));
        this.rowsById = rows.stream().collect(Collectors.toUnmodifiableMap(ActionRow::id, Function.identity()));
        this.axisFamilies = families(axes);
        this.leadNames = Map.copyOf(leadNames);
        this.order = new RowOrder(rows, axes, leadNames);
    }

    private static Map<Long, Set<Long>> families(Collection<AxisNode> axes) {
        Map<Long, AxisNode> byId = axes.stream().collect(Collectors.toMap(AxisNode::id, Function.identity()));
        Map<Long, Set<Long>> families = new HashMap<>();
        for (AxisNode axis : axes) {
            for (AxisNode above = axis; above != null; above = byId.get(above.parentId())) {
                families.computeIfAbsent(above.id(), id -> new HashSet<>()).add(axis.id());
            }
        }
        return families;
    }

    public PlanHeader plan() {
        return plan;
    }

    /** In the order of the tree, parents before children. */
    public List<AxisNode> axes() {
        return axes;
    }

    public List<GroupNode> groups() {
        return groups;
    }

    public List<String> tags() {
        return tags;
    }

    /** Every action, by number. */
    public List<ActionRow> rows() {
        return rows;
    }

    public Optional<ActionRow> row(long actionId) {
        return Optional.ofNullable(rowsById.get(actionId));
    }

    /** An axis with all those above it, from the top. */
    public List<AxisNode> path(long axisId) {
        return axes.stream()
                .filter(axis -> axisFamilies.get(axis.id()).contains(axisId))
                .toList();
    }

    /** @param me whose actions "mine" means; may be null */
    public BoardView view(ActionFilter filter, LocalDate today, AgentId me) {
        List<ActionRow> kept = kept(filter, today, me)
                .sorted(order.by(filter.sort(), filter.descending()))
                .toList();
        return new BoardView(this, filter, today, me, kept);
    }

    int count(ActionFilter filter, LocalDate today, AgentId me) {
        return (int) kept(filter, today, me).count();
    }

    private Stream<ActionRow> kept(ActionFilter filter, LocalDate today, AgentId me) {
        BoardQuestion question = new BoardQuestion(today, me, filter.words(), axisFamilies);
        return rows.stream().filter(row -> filter.keeps(row, question));
    }

    Set<Long> axesBelow(long axisId) {
        return axisFamilies.get(axisId);
    }

    Map<Long, ActionRow> rowsById() {
        return rowsById;
    }

    Map<AgentId, String> leadNames() {
        return leadNames;
    }

    RowOrder order() {
        return order;
    }
}
