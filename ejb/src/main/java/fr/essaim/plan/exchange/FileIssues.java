// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.HeadedRow;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The problems of one file: all are counted, the first thousand kept. */
final class FileIssues {

    static final int KEPT = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final List<ImportIssue> kept = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private int count;

    /** Puts what is wrong with the headings before all that follows from it. */
    void addFirst(Collection<ImportIssue> issues) {
        count += issues.size();
        kept.addAll(0, issues);
        if (kept.size() > KEPT) {
            kept.subList(KEPT, kept.size()).clear();
        }
    }

    private void add(ImportIssue issue) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(issue);
        }
    }

    void add(HeadedRow row, String key, UnreadableCellException problem) {
        problem.all().forEach(one -> add(row, key, one.reasonKey(), one.args(), one.acceptedValues()));
    }

    void add(HeadedRow row, InvalidValueException problem) {
        List<String> args = Stream.of(problem.arguments()).map(FileIssues::text).toList();
        add(row, problem.field(), problem.messageKey(), args, List.of());
    }

    void add(HeadedRow row, String key, String reasonKey, List<String> args, List<String> accepted) {
        rows.add(row.line() + " " + row.sheet());
        add(new ImportIssue(
                row.sheet(), row.line(), row.heading(key), row.cell(key).text(), reasonKey, args, accepted));
    }

    private static String text(Object argument) {
        return argument instanceof LocalDate day ? DAY.format(day) : String.valueOf(argument);
    }

    int count() {
        return count;
    }

    /** How many rows have one or more. */
    int rows() {
        return rows.size();
    }

    List<ImportIssue> kept() {
        return Collections.unmodifiableList(kept);
    }
}
