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

/** The orders a board can be sorted in. French collation is worked out once, as ranks, when it is first asked for. */
final class RowOrder {

    private static final Comparator<ActionRow> BY_NUMBER = Comparator.comparingInt(ActionRow::number);

    private final Collator french = Collator.getInstance(Locale.FRENCH);
    private final Collection<ActionRow> rows;
    private final Map<AgentId, String> leadNames;
    private final Map<Long, Integer> axisRanks;
    private Map<Long, Integer> titleRanks;
    private Map<AgentId, Integer> leadRanks;

    RowOrder(Collection<ActionRow> rows, List<AxisNode> axes, Map<AgentId, String> leadNames) {
        this.rows = rows;
        this.leadNames = leadNames;
        axisRanks = ranks(axes.stream().map(AxisNode::id).toList());
    }

    private synchronized Map<Long, Integer> titleRanks() {
        if (titleRanks == null) {
            titleRanks = ranks(rows.stream()
                    .sorted(Comparator.comparing(ActionRow::title, french).thenComparing(BY_NUMBER))
                    .map(ActionRow::id)
                    .toList());
        }
        return titleRanks;
    }

    private synchronized Map<AgentId, Integer> leadRanks() {
        if (leadRanks == null) {
            leadRanks = ranks(leadNames.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(french))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        return leadRanks;
    }

    private static <T> Map<T, Integer> ranks(List<T> sorted) {
        Map<T, Integer> ranks = new HashMap<>();
        sorted.forEach(item -> ranks.put(item, ranks.size()));
        return ranks;
    }

    /** Ties by number; rows without a value come last in both directions. */
    Comparator<ActionRow> by(Sort sort, boolean descending) {
        Map<Long, Integer> titles = sort == Sort.TITLE ? titleRanks() : Map.of();
        Comparator<ActionRow> comparator =
                switch (sort) {
                    case NUMBER -> present(ActionRow::number, descending);
                    case TITLE -> present(row -> titles.get(row.id()), descending);
                    case AXIS -> present(row -> axisRanks.get(row.axisId()), descending);
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
        return lead == null ? null : leadRanks().getOrDefault(lead, Integer.MAX_VALUE);
    }

    /** Where a lead stands among the names, for groups. */
    Integer leadPlace(AgentId lead) {
        return rankOf(lead);
    }
}
