// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import fr.essaim.persistence.PostgreSqlServer;
import fr.essaim.server.RunningEssaim;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The finished product with its demonstration authority on a PostgreSQL of its own, so that tests see and change the
 * database beside it. Started when first asked for; it ends with the JVM of the tests.
 */
final class Fortress {

    private static Fortress shared;

    private final PostgreSqlServer database = PostgreSqlServer.start();
    private final RunningEssaim essaim;
    private final Connection connection;

    private Fortress() {
        try {
            essaim = RunningEssaim.start(
                    "-Dessaim.demonstration=true",
                    "-Dessaim.db.url=" + database.url(),
                    "-Dessaim.db.user=" + PostgreSqlServer.USER);
            connection = DriverManager.getConnection(database.url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized Fortress shared() {
        if (shared == null) {
            shared = new Fortress();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private void close() {
        essaim.close();
        database.close();
    }

    RunningEssaim essaim() {
        return essaim;
    }

    Intruder stranger() {
        return new Intruder(essaim.url());
    }

    Intruder signedIn(String login) {
        return stranger().signedIn(login);
    }

    /** @return how many rows were changed */
    int change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /**
     * Puts a text before all others of a column, which keeps what had room.
     *
     * @return how many rows say it now; 0 where the database refuses
     */
    int plant(String table, String column, int length, String text) {
        String sql = "update \"%s\" set %s = left(? || %2$s, %d)".formatted(table, column, length);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            return statement.executeUpdate();
        } catch (SQLException e) {
            return 0;
        }
    }

    /** Rows, each with its columns as texts. */
    List<List<String>> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(answer.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> tables() {
        return rows("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' order by 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Every row of every table. */
    Map<String, List<List<String>>> everything() {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        tables().forEach(table -> all.put(table, rows("select * from \"" + table + "\"")));
        return all;
    }
}
