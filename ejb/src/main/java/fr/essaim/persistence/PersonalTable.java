// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.persistence.PersonalColumn.Fate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table with columns that hold agents' numbers. A row is the agent's own because of the first of them; the others tell who
 * dealt with what is of somebody else.
 *
 * @param bound the rest of a condition that keeps to one site; its two places are the company and the site
 * @param handedOver whether agents are given their rows
 * @param toAnybody which rows are handed over to anybody
 * @param toOthers which rows are handed over to somebody else than the agent
 */
public record PersonalTable(
        String name, String bound, List<PersonalColumn> columns, boolean handedOver, Told toAnybody, Told toOthers) {

    /** The bound of tables that hold company and site themselves. */
    public static final String SITE = "company_id = ? and site_id = ?";

    /** What stands at a place of a condition. */
    public enum Moment {
        TODAY,
        NOW
    }

    /** A condition on rows and what stands at its places. */
    public record Told(String condition, List<Moment> places) {

        private static final Told ALL = new Told("1 = 1", List.of());
    }

    public static PersonalTable of(String name, String bound) {
        return new PersonalTable(name, bound, List.of(), true, Told.ALL, Told.ALL);
    }

    /** A table in which agents stay named, as long as its rows are kept; agents read it where the feature shows it. */
    public static PersonalTable kept(String name, String bound, String... columns) {
        PersonalTable table = new PersonalTable(name, bound, List.of(), false, Told.ALL, Told.ALL);
        for (String column : columns) {
            table = table.with(column, Fate.KEPT, false);
        }
        return table;
    }

    public PersonalTable unknown(String... more) {
        PersonalTable table = this;
        for (String column : more) {
            table = table.with(column, Fate.UNKNOWN, false);
        }
        return table;
    }

    /** As {@link #unknown}; the agent is not told of these rows either. */
    public PersonalTable unknownAndHidden(String column) {
        return with(column, Fate.UNKNOWN, true);
    }

    public PersonalTable scattered(String column) {
        return with(column, Fate.SCATTERED, false);
    }

    public PersonalTable removed(String column) {
        return with(column, Fate.REMOVED, false);
    }

    public PersonalTable byTheRoom(String... more) {
        PersonalTable table = this;
        for (String column : more) {
            table = table.with(column, Fate.BY_THE_ROOM, false);
        }
        return table;
    }

    /** Only these rows, to the agent too. */
    public PersonalTable toAnybody(String condition, Moment... places) {
        return new PersonalTable(name, bound, columns, handedOver, new Told(condition, List.of(places)), toOthers);
    }

    /** Only these rows to somebody else than the agent: the others are not told yet. */
    public PersonalTable toOthers(String condition, Moment... places) {
        return new PersonalTable(name, bound, columns, handedOver, toAnybody, new Told(condition, List.of(places)));
    }

    /** As {@link #toOthers}, beside what was said before. */
    public PersonalTable limited(String condition) {
        return new PersonalTable(
                name,
                bound,
                columns,
                handedOver,
                toAnybody,
                new Told(toOthers.condition() + " and " + condition, toOthers.places()));
    }

    public PersonalTable notHandedOver() {
        return new PersonalTable(name, bound, columns, false, toAnybody, toOthers);
    }

    private PersonalTable with(String column, Fate fate, boolean hidden) {
        List<PersonalColumn> more = Stream.concat(columns.stream(), Stream.of(new PersonalColumn(column, fate, hidden)))
                .toList();
        return new PersonalTable(name, bound, more, handedOver, toAnybody, toOthers);
    }
}
