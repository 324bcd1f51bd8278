// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the rows under known headings. The heading row is the one, among a sheet's first twenty that aren't blank, that
 * holds most known headings, two at least: titles above it are passed over, columns may come in any order. A sheet
 * without such a row, a sheet of instructions for instance, is left out.
 */
public final class TableReading {

    private static final int SEARCHED_ROWS = 20;
    private static final int ENOUGH_HEADINGS = 2;

    private final TableSource source;
    private final List<TableColumn> columns;
    private final Map<String, TableColumn> byAlias;
    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<ImportIssue> warnings = new ArrayList<>();
    private final Deque<TableRow> waiting = new ArrayDeque<>();
    private Optional<TableRow> ahead;
    private String sheet;
    private Map<String, Integer> positions = Map.of();
    private Map<String, String> headings = Map.of();
    private boolean anyHeadings;

    public TableReading(TableSource source, List<TableColumn> columns) {
        this.source = source;
        this.columns = List.copyOf(columns);
        this.byAlias = byAlias(columns);
        this.ahead = source.next();
        if (ahead.isEmpty()) {
            throw new UploadRefusedException.EmptyFile();
        }
    }

    private static Map<String, TableColumn> byAlias(List<TableColumn> columns) {
        Map<String, TableColumn> byAlias = new HashMap<>();
        for (TableColumn column : columns) {
            byAlias.put(Folding.letters(column.heading()), column);
            column.aliases().forEach(alias -> byAlias.put(Folding.letters(alias), column));
        }
        byAlias.remove("");
        return byAlias;
    }

    /** Tells the headings of these columns from other texts. */
    public static Predicate<String> headings(List<TableColumn> columns) {
        Map<String, TableColumn> known = byAlias(columns);
        return text -> known.containsKey(Folding.letters(text));
    }

    /** The next row under headings, empty at the end. */
    public Optional<HeadedRow> next() {
        while (true) {
            if (!waiting.isEmpty()) {
                return Optional.of(new HeadedRow(waiting.poll(), positions, headings));
            }
            if (ahead.isEmpty()) {
                reportNoHeadings();
                return Optional.empty();
            }
            TableRow row = ahead.get();
            if (!row.sheet().equals(sheet)) {
                startSheet(row.sheet());
            } else {
                ahead = source.next();
                if (!positions.isEmpty()) {
                    return Optional.of(new HeadedRow(row, positions, headings));
                }
            }
        }
    }

    /** What is wrong with the headings read so far: complete after the last row. */
    public List<ImportIssue> issues() {
        return Collections.unmodifiableList(issues);
    }

    /** How the file was read where that is not sure, and columns that nobody knows and that are left out: complete after the last row. */
    public List<ImportIssue> warnings() {
        return Stream.concat(source.warnings().stream(), warnings.stream()).toList();
    }

    private void startSheet(String name) {
        sheet = name;
        positions = Map.of();
        List<TableRow> first = new ArrayList<>();
        while (first.size() < SEARCHED_ROWS
                && ahead.isPresent()
                && ahead.get().sheet().equals(name)) {
            first.add(ahead.get());
            ahead = source.next();
        }
        int best = -1;
        long bestScore = ENOUGH_HEADINGS - 1L;
        for (int i = 0; i < first.size(); i++) {
            long score = first.get(i).cells().stream()
                    .map(this::column)
                    .flatMap(Optional::stream)
                    .distinct()
                    .count();
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0) {
            readHeadings(first.get(best));
            waiting.addAll(first.subList(best + 1, first.size()));
        }
    }

    private Optional<TableColumn> column(TableCell cell) {
        return Optional.ofNullable(byAlias.get(Folding.letters(cell.text())));
    }

    private void readHeadings(TableRow row) {
        anyHeadings = true;
        positions = new LinkedHashMap<>();
        headings = new HashMap<>();
        columns.forEach(column -> headings.put(column.key(), column.heading()));
        for (int i = 0; i < row.cells().size(); i++) {
            TableCell cell = row.cell(i);
            Optional<TableColumn> column = column(cell);
            if (column.isEmpty() && !cell.isBlank()) {
                warnings.add(about(row, cell.text(), "heading.unknown", List.of()));
            } else if (column.isPresent() && positions.putIfAbsent(column.get().key(), i) != null) {
                issues.add(about(row, cell.text(), "heading.twice", List.of()));
            } else if (column.isPresent()) {
                headings.put(column.get().key(), cell.text());
            }
        }
        for (TableColumn column : columns) {
            if (column.mandatory() && !positions.containsKey(column.key())) {
                issues.add(about(row, column.heading(), "heading.missing", column.aliases()));
            }
        }
    }

    private static ImportIssue about(TableRow row, String heading, String reason, List<String> accepted) {
        return new ImportIssue(row.sheet(), row.line(), heading, "", reason, List.of(heading), accepted);
    }

    private void reportNoHeadings() {
        if (!anyHeadings) {
            anyHeadings = true;
            List<String> known = columns.stream()
                    .filter(c -> !c.hidden())
                    .map(TableColumn::heading)
                    .toList();
            issues.add(new ImportIssue("", 0, "", "", "heading.none", List.of(), known));
        }
    }
}
