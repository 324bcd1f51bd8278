// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.persistence.DatabaseFailure;
import fr.essaim.persistence.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Plain statements over the portal's data source. Outside {@link #inTransaction} each statement commits by itself, whatever
 * transaction a Jakarta EE server may be running.
 */
public final class Tables {

    /** Reads the row that the result set stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource dataSource;
    private final BesideTransactions beside;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    public Tables(DataSource dataSource) {
        this(dataSource, BesideTransactions.ofTheServer());
    }

    Tables(DataSource dataSource, BesideTransactions beside) {
        this.dataSource = dataSource;
        this.beside = beside;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                try (ResultSet row = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                    return found;
                }
            }
        });
    }

    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    public long count(String sql, Object... values) {
        return find(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** @return how many rows changed */
    public int change(String sql, Object... values) {
        return write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /** @return the number that the table gave to the new row */
    public long insert(String sql, Object... values) {
        return write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
                bind(statement, values);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** The same statement for many rows, in one batch. */
    public void changeAll(String sql, Collection<Object[]> rows) {
        write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                    waiting++;
                    if (waiting == ROWS_AT_ONCE) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                return statement.executeBatch();
            }
        });
    }

    /** All the statements of this work, or none of them when it throws. Within another transaction it is part of that one. */
    public <T> T inTransaction(Supplier<T> work) {
        if (transaction.get() != null) {
            return work.get();
        }
        List<Runnable> afterwards = new ArrayList<>();
        afterCommit.set(afterwards);
        T answer;
        try {
            answer = beside.run(() -> together(work));
        } finally {
            afterCommit.remove();
        }
        afterwards.forEach(Runnable::run);
        return answer;
    }

    /** Has the work done once the running transaction is stored, and never when it is rolled back; at once without one. */
    public void afterCommit(Runnable work) {
        List<Runnable> afterwards = afterCommit.get();
        if (afterwards == null) {
            work.run();
        } else {
            afterwards.add(work);
        }
    }

    private <T> T together(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            try {
                T answer = work.get();
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            } finally {
                transaction.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private <T> T write(Work<T> work) {
        return beside.run(() -> run(work));
    }

    private <T> T run(Work<T> work) {
        try {
            Connection current = transaction.get();
            if (current != null) {
                return work.with(current);
            }
            try (Connection connection = dataSource.getConnection()) {
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private static RuntimeException told(SQLException failure) {
        Optional<DatabaseFailure> kind = DatabaseFailure.of(failure);
        if (kind.filter(DatabaseFailure.FULL::equals).isPresent()) {
            Storage.refused(failure);
            return new DirectoryAwayException();
        }
        return kind.filter(DatabaseFailure.AWAY::equals).isPresent()
                ? new DirectoryAwayException()
                : new DirectoryUnavailableException(failure);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** For columns where 0 means "none" in Java and null in the table. */
    static Long orNull(long number) {
        return number == 0 ? null : number;
    }
}
