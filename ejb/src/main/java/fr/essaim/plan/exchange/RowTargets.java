// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.CellReader;
import fr.essaim.exchange.HeadedRow;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.plan.PlanAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Which action each row is about: the one of the hidden number; in a file without hidden columns, the one of the
 * official number; else a new one. No action and no number twice.
 */
final class RowTargets {

    /**
     * @param actionId null to create
     * @param version the version the row was exported from, null when it doesn't say
     * @param number null for a new action without one
     */
    record Target(HeadedRow row, Long actionId, Integer version, Integer number) {}

    private final Map<Integer, Long> idsByNumber;
    private final Map<Long, Integer> numbersById = new HashMap<>();
    private final Map<Long, Integer> linesById = new HashMap<>();
    private final Map<Integer, Integer> linesByNumber = new HashMap<>();
    private final LongPredicate visible;
    private final FileIssues issues;

    /** @param visible whether the importer may see that action; one that may not be seen is unknown */
    RowTargets(Map<Integer, Long> idsByNumber, LongPredicate visible, FileIssues issues) {
        this.idsByNumber = idsByNumber;
        this.visible = visible;
        this.issues = issues;
        idsByNumber.forEach((number, id) -> numbersById.put(id, number));
    }

    /** Empty when the row has a problem that was told. */
    Optional<Target> of(HeadedRow row) {
        try {
            Long id = number(row, PlanColumns.ID);
            Long version = number(row, PlanColumns.VERSION);
            Long number = number(row, PlanColumns.NUMBER);
            return number != null && (number < 1 || number > PlanAction.HIGHEST_NUMBER)
                    ? outOfRange(row)
                    : of(row, id, small(version), small(number));
        } catch (ReportedException e) {
            return Optional.empty();
        }
    }

    private Optional<Target> of(HeadedRow row, Long id, Integer version, Integer number) {
        if (id == null && (number == null || row.keys().contains(PlanColumns.ID) || !idsByNumber.containsKey(number))) {
            return created(row, number);
        }
        long actionId = id == null ? idsByNumber.get(number) : id;
        Integer official = numbersById.get(actionId);
        if (official == null || !visible.test(actionId)) {
            return problem(row, PlanColumns.NUMBER, "row.id.unknown");
        }
        if (number != null && !number.equals(official)) {
            return problem(row, PlanColumns.NUMBER, "row.number.changed", official);
        }
        Integer line = linesById.putIfAbsent(actionId, row.line());
        if (line != null) {
            return problem(row, PlanColumns.NUMBER, "row.id.twice", line);
        }
        return Optional.of(new Target(row, actionId, version, official));
    }

    private Optional<Target> created(HeadedRow row, Integer number) {
        if (number != null && idsByNumber.containsKey(number)) {
            return problem(row, PlanColumns.NUMBER, "row.number.taken", number);
        }
        Integer line = number == null ? null : linesByNumber.putIfAbsent(number, row.line());
        if (line != null) {
            return problem(row, PlanColumns.NUMBER, "row.number.twice", number, line);
        }
        return Optional.of(new Target(row, null, null, number));
    }

    private Optional<Target> outOfRange(HeadedRow row) {
        issues.add(
                row,
                PlanColumns.NUMBER,
                "value.out-of-range",
                List.of("1", Integer.toString(PlanAction.HIGHEST_NUMBER)),
                List.of());
        return Optional.empty();
    }

    private Optional<Target> problem(HeadedRow row, String key, String reason, Integer... args) {
        issues.add(
                row, key, reason, List.of(args).stream().map(Object::toString).toList(), List.of());
        return Optional.empty();
    }

    private Long number(HeadedRow row, String key) {
        TableCell cell = row.cell(key);
        try {
            return cell.isBlank() ? null : Long.valueOf(CellReader.wholeNumber(cell));
        } catch (UnreadableCellException e) {
            issues.add(row, key, e);
            throw new ReportedException();
        }
    }

    private static Integer small(Long number) {
        return number == null ? null : Integer.valueOf((int) Math.max(-1, Math.min(number, Integer.MAX_VALUE)));
    }

    /** The row's problem is told already. */
    private static final class ReportedException extends RuntimeException {}
}
