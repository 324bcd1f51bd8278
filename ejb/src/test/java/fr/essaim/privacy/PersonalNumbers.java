// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import fr.essaim.access.Permission;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.PersonalColumn;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks for an agent's number in all that rooms offer. */
public final class PersonalNumbers {

    private PersonalNumbers() {}

    static List<PersonalColumns> rooms(TestDatabase database) {
        return database.get(PersonalData.class).rooms().toList();
    }

    /** What is needed to hand over and erase data of others, be it of whatever feature. */
    public static Permission[] managed(TestDatabase database) {
        return database.get(PersonalData.class)
                .features()
                .map(PrivacyFeature::managed)
                .toArray(Permission[]::new);
    }

    /** Rows with the number by table and column, on whatever site, but for columns that keep it. */
    public static Map<String, Long> held(TestDatabase database, AgentId agent) {
        Map<String, Long> held = new TreeMap<>();
        rooms(database).forEach(room -> held.putAll(held(database, room, agent)));
        return held;
    }

    static Map<String, Long> held(TestDatabase database, PersonalColumns room, AgentId agent) {
        Map<String, Long> held = new TreeMap<>();
        for (PersonalTable table : room.tables()) {
            for (PersonalColumn column : table.columns()) {
                long rows = count(database, table.name() + " where " + column.name() + " = ?", agent.value());
                if (rows > 0 && column.fate() != PersonalColumn.Fate.KEPT) {
                    held.put(table.name() + "." + column.name(), rows);
                }
            }
        }
        return held;
    }

    static long count(TestDatabase database, String from, Object... values) {
        return database.get(Statements.class).number("select count(*) from " + from, values);
    }
}
