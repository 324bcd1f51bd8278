// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumn;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rooms offer, against the tables as the migrations made them. */
@OnEachDatabase
class PersonalColumnsTest {

    /** Numbers of records, of portals and of places, never of people. */
    private static final Set<String> NOT_PEOPLE = Set.of(
            "campaign_id",
            "company_id",
            "site_id",
            "institution_id",
            "department_id",
            "target_id",
            "subject_id",
            "scope_id",
            "record_id",
            "other_id");

    private final TestClock clock = new TestClock(LocalDate.of(2026, 3, 15));
    private final TestDatabase database = new TestDatabase(new TownDirectory(), new GrantedAccess(), clock);
    private final Statements statements = database.get(Statements.class);
    private final List<PersonalColumns> rooms = PersonalNumbers.rooms(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_column_that_may_hold_an_agents_number_is_offered_once() {
        List<String> offered = new ArrayList<>();
        tables().forEach(table -> table.columns().forEach(column -> offered.add(table.name() + "." + column.name())));

        assertThat(offered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(candidates());
    }

    /** Numbers that no foreign key explains. An agent's number may be part of one: ballots stand on the roll. */
    private Set<String> candidates() {
        Set<String> records = new TreeSet<>();
        statements
                .rows("select lower(k.table_name), lower(k.column_name) from"
                        + " information_schema.key_column_usage k join information_schema.referential_constraints r"
                        + " on r.constraint_name = k.constraint_name and r.constraint_schema = k.constraint_schema"
                        + " where k.table_schema = current_schema")
                .forEach(row -> records.add(row[0] + "." + row[1]));
        Set<String> found = new TreeSet<>();
        statements
                .rows("select lower(table_name), lower(column_name) from information_schema.columns"
                        + " where table_schema = current_schema and lower(data_type) = 'bigint'")
                .forEach(row -> {
                    String column = row[1].toString();
                    boolean named = column.endsWith("_id") || column.endsWith("_by");
                    boolean record = records.contains(row[0] + "." + column) && !column.equals("agent_id");
                    if (named && !record && !NOT_PEOPLE.contains(column)) {
                        found.add(row[0] + "." + column);
                    }
                });
        return found;
    }

    @Test
    void what_is_offered_can_be_asked_for_as_it_says() {
        for (PersonalTable table : tables()) {
            for (PersonalColumn column : table.columns()) {
                List<Object> values = new ArrayList<>(List.of(4L, 1L, 1L));
                String condition = column.name() + " = ? and " + table.bound()
                        + told(table.toAnybody(), values)
                        + told(table.toOthers(), values);
                assertThat(PersonalNumbers.count(database, table.name() + " where " + condition, values.toArray()))
                        .as(table.name())
                        .isZero();
            }
        }
    }

    private String told(PersonalTable.Told told, List<Object> values) {
        told.places()
                .forEach(moment -> values.add(
                        moment == PersonalTable.Moment.TODAY
                                ? LocalDate.now(clock)
                                : clock.instant().atOffset(ZoneOffset.UTC)));
        return " and " + told.condition();
    }

    @Test
    void no_table_is_offered_by_two_rooms() {
        assertThat(tables()).extracting(PersonalTable::name).doesNotHaveDuplicates();
    }

    private List<PersonalTable> tables() {
        return rooms.stream().flatMap(room -> room.tables().stream()).toList();
    }
}
