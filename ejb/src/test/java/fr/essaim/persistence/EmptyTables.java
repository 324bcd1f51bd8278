// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Empties the tables of a schema, whose migrations put nothing into them. What they number goes on where it was. */
final class EmptyTables {

    private final DataSource database;
    private final List<String> tables = new ArrayList<>();

    EmptyTables(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.endsWith("_schema_history")) {
                    tables.add('"' + name + '"');
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("The database has no tables: it was not migrated");
        }
    }

    void empty() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> filled = filled(statement);
            if (filled.isEmpty()) {
                return;
            }
            if (FreshDatabase.isPostgreSql()) {
                statement.execute("truncate table " + String.join(", ", filled) + " cascade");
                return;
            }
            statement.execute("set referential_integrity false");
            try {
                for (String table : filled) {
                    statement.execute("truncate table " + table);
                }
            } finally {
                statement.execute("set referential_integrity true");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> filled(Statement statement) throws SQLException {
        String asked = tables.stream()
                .map(table -> "select '" + table + "' where exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" union all "));
        List<String> filled = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(asked)) {
            while (found.next()) {
                filled.add(found.getString(1));
            }
        }
        return filled;
    }
}
