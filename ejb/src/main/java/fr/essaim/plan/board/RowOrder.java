// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The orders a board can be sorted in. French collation is worked out once, as ranks. */
final class RowOrder {

    private static final Comparator<ActionRow> BY_NUMBER = Comparator.comparingInt(ActionRow::number);

    private final Map<Long, Integer> titleRank = new HashMap<>();
    private final Map<Long, Integer> axisRank = new HashMap<>();
    private final Map<AgentId, Integer> leadRank = new HashMap<>();

    RowOrder(Collection<ActionRow> rows, List<AxisNode> axes, Map<AgentId, String> leadNames) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        rank(
                rows.stream()
                        .sorted(Comparator.comparing(ActionRow::title, french).thenComparing(BY_NUMBER))
                        .map(ActionRow::id)
                        .toList(),
                titleRank);
        rank(axes.stream().map(AxisNode::id).toList(), axisRank);
        rank(
                leadNames.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(french))
                        .map(Map.Entry::getKey)
                        .toList(),
                leadRank);
    }

    private static <T> void rank(List<T> sorted, Map<T, Integer> ranks) {
        sorted.forEach(item -> ranks.put(item, ranks.size()));
    }

    /** Ties by number; rows without a value come last in both directions. */
    Comparator<ActionRow> by(Sort sort, boolean descending) {
        Comparator<ActionRow> comparator =
                switch (sort) {
                    case NUMBER -> present(ActionRow::number, descending);
                    case TITLE -> present(row -> titleRank.get(row.id()), descending);
                    case AXIS -> present(row -> axisRank.get(row.axisId()), descending);
                    case LEAD -> present(row -> rankOf(row.leadId()), descending);
                    case END -> present(ActionRow::end, descending);
                    case PROGRESS -> present(ActionRow::progress, descending);
                    case STATUS -> present(ActionRow::status, descending);
                    case LAST_REPORT -> present(ActionRow::lastReportAt, descending);
                };
        return comparator.thenComparing(BY_NUMBER);
    }

    private static <T extends Comparable<? super T>> Comparator<ActionRow> present(
            Function<ActionRow, T> value, boolean descending) {
        Comparator<T> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(direction));
    }

    private Integer rankOf(AgentId lead) {
        return lead == null ? null : leadRank.getOrDefault(lead, Integer.MAX_VALUE);
    }

    /** Where a lead stands among the names, for groups. */
    Integer leadPlace(AgentId lead) {
        return rankOf(lead);
    }
}
