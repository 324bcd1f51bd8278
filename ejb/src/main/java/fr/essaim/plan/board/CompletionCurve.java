// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Completed actions over time against the plan, quarter by quarter, abandoned ones left out. */
public record CompletionCurve(List<CurvePoint> points) {

    public CompletionCurve {
        points = List.copyOf(points);
    }

    static CompletionCurve of(Collection<ActionRow> rows, int startYear, int endYear, LocalDate today) {
        List<ActionRow> counted = rows.stream()
                .filter(row -> row.status() != ActionStatus.ABANDONED)
                .toList();
        List<CurvePoint> points = new ArrayList<>();
        LocalDate last = LocalDate.of(endYear, 12, 31);
        LocalDate start = LocalDate.of(startYear, 1, 1);
        while (start.isBefore(last)) {
            LocalDate end = start.plusMonths(3).minusDays(1);
            points.add(new CurvePoint(
                    end,
                    countUntil(counted, ActionRow::initialEnd, end),
                    start.isAfter(today) ? null : countUntil(counted, ActionRow::completedOn, end)));
            start = start.plusMonths(3);
        }
        return new CompletionCurve(points);
    }

    private static int countUntil(List<ActionRow> rows, Function<ActionRow, LocalDate> date, LocalDate end) {
        return (int) rows.stream()
                .map(date)
                .filter(day -> day != null && !day.isAfter(end))
                .count();
    }
}
