// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import fr.essaim.text.Folding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rows of an uploaded directory file by column, or why it cannot be read. */
record DirectoryFile(
        DirectoryColumn.Table table, List<Row> rows, List<DirectoryProblem> warnings, List<DirectoryProblem> problems) {

    private static final int COLUMNS = 50;
    private static final int ROWS = 100_000;

    /** The cells of one line; a column that the file does not have is absent, not empty. */
    record Row(int line, Map<DirectoryColumn, String> cells) {

        Optional<String> given(DirectoryColumn column) {
            return Optional.ofNullable(cells.get(column));
        }

        String text(DirectoryColumn column) {
            return cells.getOrDefault(column, "");
        }

        DirectoryProblem problem(DirectoryColumn column, String reason, Object... arguments) {
            return new DirectoryProblem(line, column, text(column), reason, List.of(arguments));
        }
    }

    /** @param headings the accepted headings of a column, in every language */
    static DirectoryFile read(byte[] content, Function<DirectoryColumn, List<String>> headings) {
        UploadLimits limits = new UploadLimits(
                DirectoryImport.LARGEST_FILE,
                UploadLimits.DEFAULT.entries(),
                UploadLimits.DEFAULT.expandedBytes(),
                UploadLimits.DEFAULT.expansionRatio(),
                ROWS,
                COLUMNS,
                UploadLimits.DEFAULT.cellCharacters(),
                UploadLimits.DEFAULT.textCharacters());
        try (ReceivedFile received = new UploadGuard(limits).receive(new ByteArrayInputStream(content));
                TableSource source = received.open(heading(headings))) {
            Optional<TableRow> first = source.next();
            return first.isEmpty() ? unreadable(DirectoryProblem.ofFile("empty")) : read(first.get(), source, headings);
        } catch (UploadRefusedException e) {
            return unreadable(DirectoryProblem.ofFile(e.messageKey(), e.arguments()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<String> heading(Function<DirectoryColumn, List<String>> headings) {
        Set<String> known = Arrays.stream(DirectoryColumn.values())
                .flatMap(column -> headings.apply(column).stream())
                .map(Folding::letters)
                .collect(Collectors.toSet());
        return text -> known.contains(Folding.letters(text));
    }

    private static DirectoryFile read(
            TableRow first, TableSource source, Function<DirectoryColumn, List<String>> headings) {
        List<DirectoryProblem> problems = new ArrayList<>();
        for (DirectoryColumn.Table table : DirectoryColumn.Table.values()) {
            Map<DirectoryColumn, Integer> places = places(table, first, headings);
            if (places.keySet().containsAll(table.required())) {
                refuseOthers(first, new HashSet<>(places.values()), problems);
                List<Row> rows = rows(source, places);
                return new DirectoryFile(table, rows, warnings(source), problems);
            }
        }
        return unreadable(DirectoryProblem.ofFile("headings"));
    }

    private static void refuseOthers(TableRow first, Set<Integer> known, List<DirectoryProblem> problems) {
        for (int i = 0; i < first.cells().size(); i++) {
            String heading = first.cell(i).text();
            if (!heading.isEmpty() && !known.contains(i)) {
                boolean twice = known.stream()
                        .anyMatch(place ->
                                Folding.letters(first.cell(place).text()).equals(Folding.letters(heading)));
                String reason = twice ? "headingTwice" : "heading";
                problems.add(new DirectoryProblem(first.line(), null, heading, reason, List.of()));
            }
        }
    }

    private static Map<DirectoryColumn, Integer> places(
            DirectoryColumn.Table table, TableRow first, Function<DirectoryColumn, List<String>> headings) {
        Map<DirectoryColumn, Integer> places = new EnumMap<>(DirectoryColumn.class);
        for (DirectoryColumn column : table.columns()) {
            List<String> accepted =
                    headings.apply(column).stream().map(Folding::letters).toList();
            for (int i = 0; i < first.cells().size(); i++) {
                if (accepted.contains(Folding.letters(first.cell(i).text()))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    private static List<Row> rows(TableSource source, Map<DirectoryColumn, Integer> places) {
        List<Row> rows = new ArrayList<>();
        for (Optional<TableRow> next = source.next(); next.isPresent(); next = source.next()) {
            TableRow row = next.get();
            Map<DirectoryColumn, String> cells = new EnumMap<>(DirectoryColumn.class);
            places.forEach((column, place) -> cells.put(column, row.cell(place).text()));
            rows.add(new Row(row.line(), cells));
        }
        return rows;
    }

    private static List<DirectoryProblem> warnings(TableSource source) {
        return source.warnings().stream()
                .map(warning -> new DirectoryProblem(
                        warning.line(), null, "", warning.reasonKey(), List.copyOf(warning.args())))
                .toList();
    }

    private static DirectoryFile unreadable(DirectoryProblem problem) {
        return new DirectoryFile(null, List.of(), List.of(), List.of(problem));
    }
}
