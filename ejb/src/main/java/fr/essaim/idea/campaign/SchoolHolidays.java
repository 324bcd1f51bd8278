// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The weeks without school of metropolitan France, all three zones together: the authority knows its own. Known are the
 * school years 2025-2026 and 2026-2027, as the ministry's calendar has them. Beyond, July and August count, and the days from
 * Christmas to New Year; HR declares the others as busy periods.
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
    public record Weeks(Break name, String zones, LocalDate from, LocalDate to) {}

    private static final LocalDate KNOWN_UNTIL = LocalDate.of(2027, 7, 2);

    private static final List<Weeks> KNOWN = List.of(
            weeks(Break.AUTUMN, "", "2025-10-18", "2025-11-02"),
            weeks(Break.CHRISTMAS, "", "2025-12-20", "2026-01-04"),
            weeks(Break.WINTER, "A", "2026-02-07", "2026-02-22"),
            weeks(Break.WINTER, "B", "2026-02-14", "2026-03-01"),
            weeks(Break.WINTER, "C", "2026-02-21", "2026-03-08"),
            weeks(Break.SPRING, "A", "2026-04-04", "2026-04-19"),
            weeks(Break.SPRING, "B", "2026-04-11", "2026-04-26"),
            weeks(Break.SPRING, "C", "2026-04-18", "2026-05-03"),
            weeks(Break.SUMMER, "", "2026-07-04", "2026-08-31"),
            weeks(Break.AUTUMN, "", "2026-10-17", "2026-11-01"),
            weeks(Break.CHRISTMAS, "", "2026-12-19", "2027-01-03"),
            weeks(Break.WINTER, "A", "2027-02-13", "2027-02-28"),
            weeks(Break.WINTER, "B", "2027-02-20", "2027-03-07"),
            weeks(Break.WINTER, "C", "2027-02-06", "2027-02-21"),
            weeks(Break.SPRING, "A", "2027-04-10", "2027-04-25"),
            weeks(Break.SPRING, "B", "2027-04-17", "2027-05-02"),
            weeks(Break.SPRING, "C", "2027-04-03", "2027-04-18"));

    private SchoolHolidays() {}

    private static Weeks weeks(Break name, String zones, String from, String to) {
        return new Weeks(name, zones, LocalDate.parse(from), LocalDate.parse(to));
    }

    /** The last day of the calendar that is known in full. */
    public static LocalDate knownUntil() {
        return KNOWN_UNTIL;
    }

    /** Those that touch these days, both included, by their first days. */
    public static List<Weeks> between(LocalDate from, LocalDate to) {
        List<Weeks> all = new ArrayList<>(KNOWN);
        for (int year = Math.max(KNOWN_UNTIL.getYear(), from.getYear() - 1); year <= to.getYear(); year++) {
            all.add(weeks(Break.SUMMER, "", year + "-07-05", year + "-08-31"));
            all.add(weeks(Break.CHRISTMAS, "", year + "-12-24", year + 1 + "-01-01"));
        }
        return all.stream()
                .filter(weeks -> !weeks.to().isBefore(from) && !weeks.from().isAfter(to))
                .sorted(Comparator.comparing(Weeks::from))
                .toList();
    }
}
