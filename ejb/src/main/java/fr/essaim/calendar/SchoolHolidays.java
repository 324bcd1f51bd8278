// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The weeks without school of metropolitan France, all three zones together: the authority knows its own. The file
 * {@code school-holidays.csv} has them as the ministry's calendar does, up to a day that it names. Beyond, July and August
 * count, and the days from Christmas to New Year; HR declares the others as busy periods.
 */
public final class SchoolHolidays {

    /** Names of holidays; their texts are under these codes. */
    public enum Break {
        AUTUMN,
        CHRISTMAS,
        WINTER,
        SPRING,
        SUMMER
    }

    /**
     * @param zones which have it, as in {@code A, B}; empty for all
     * @param from the first day without school, {@code to} the last
     */
    public record Weeks(Break name, String zones, LocalDate from, LocalDate to) {

        public Weeks {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends on " + to + ", before its first day " + from);
            }
        }

        private boolean touches(LocalDate first, LocalDate last) {
            return !to.isBefore(first) && !from.isAfter(last);
        }
    }

    private static final String FILE = "school-holidays.csv";
    private static final String END = "until;;;";
    private static final SchoolHolidays FRANCE = read();

    private final LocalDate knownUntil;
    private final List<Weeks> known;

    /**
     * @param lines of the file: {@code break;zones;first;last}, one {@code until;;;day}, remarks after a number sign
     * @throws IllegalArgumentException when a line is none of these, or no line says until when
     */
    SchoolHolidays(Stream<String> lines) {
        List<String> said =
                lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        knownUntil = said.stream()
                .filter(line -> line.startsWith(END))
                .map(line -> LocalDate.parse(line.substring(END.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FILE + " does not say until when it is complete"));
        known = said.stream()
                .filter(line -> !line.startsWith(END))
                .map(SchoolHolidays::weeks)
                .toList();
    }

    private static Weeks weeks(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("No school holidays: " + line);
        }
        return new Weeks(Break.valueOf(parts[0]), parts[1], LocalDate.parse(parts[2]), LocalDate.parse(parts[3]));
    }

    private static SchoolHolidays read() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(SchoolHolidays.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new SchoolHolidays(file.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day up to which the calendar is known in full. */
    public static LocalDate knownUntil() {
        return FRANCE.knownUntil;
    }

    /** Those that touch these days, both included, by their first days. */
    public static List<Weeks> between(LocalDate from, LocalDate to) {
        return FRANCE.touching(from, to);
    }

    List<Weeks> touching(LocalDate from, LocalDate to) {
        List<Weeks> all = new ArrayList<>(known);
        for (int year = Math.max(knownUntil.getYear(), from.getYear() - 1); year <= to.getYear(); year++) {
            addUsual(all, Break.SUMMER, LocalDate.of(year, 7, 5), LocalDate.of(year, 8, 31));
            addUsual(all, Break.CHRISTMAS, LocalDate.of(year, 12, 24), LocalDate.of(year + 1, 1, 1));
        }
        return all.stream()
                .filter(weeks -> weeks.touches(from, to))
                .sorted(Comparator.comparing(Weeks::from))
                .toList();
    }

    private void addUsual(List<Weeks> all, Break name, LocalDate from, LocalDate to) {
        if (from.isAfter(knownUntil)) {
            all.add(new Weeks(name, "", from, to));
        }
    }
}
