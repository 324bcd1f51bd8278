// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import fr.essaim.persistence.FreshDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The files under the database of a test. To be made before the database, which on H2 it brings to a folder; a PostgreSQL
 * has its own.
 */
public final class StoreOnDisk implements AutoCloseable {

    private static final String FOLDER = "essaim.test.folder";
    private static final String SLOT = "attack";

    private final Path work;
    private final Path h2;
    private final FileTime since = FileTime.from(Instant.now().minus(Duration.ofSeconds(2)));
    private DataSource database;
    private Path data;
    private String firstLog = "";
    private boolean replicated;

    public StoreOnDisk() {
        try {
            work = Files.createTempDirectory("essaim-attack");
            h2 = Files.createDirectory(work.resolve("h2"));
            System.setProperty(FOLDER, h2.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on every commit is in the file when it returns, as votes are that come minutes apart. */
    public void follow(DataSource source) {
        System.clearProperty(FOLDER);
        database = source;
        if (FreshDatabase.isPostgreSql()) {
            data = Path.of(ask("show data_directory"));
        } else {
            data = h2;
            run("set write_delay 0");
        }
    }

    /**
     * Now the vote begins. What the write-ahead log told before is left out; what it tells from now on is kept, as for a
     * replica that lags behind.
     */
    public void voteBegins() {
        if (FreshDatabase.isPostgreSql()) {
            ask("select pg_create_physical_replication_slot('" + SLOT + "', true)");
            replicated = true;
            ask("select pg_switch_wal()");
            firstLog = ask("select pg_walfile_name(pg_current_wal_lsn())");
        }
    }

    /** Where a test may put what else lies on the disk: keys, logs. Not read by {@link #running} or {@link #stopped}. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(work.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies there while the database runs. */
    public Loot running(Marks marks) {
        if (FreshDatabase.isPostgreSql()) {
            run("checkpoint");
        }
        return of(data, marks);
    }

    /**
     * What lies there after the database was tidied and, where it is the test's own, stopped.
     *
     * @param stop ends all connections
     */
    public Loot tidied(Marks marks, Runnable stop) {
        if (FreshDatabase.isPostgreSql()) {
            run("vacuum", "checkpoint");
        }
        endReplica();
        stop.run();
        return of(data, marks);
    }

    /** To be called while the database runs, or its log grows for ever. */
    public void endReplica() {
        if (replicated) {
            ask("select pg_drop_replication_slot('" + SLOT + "')");
            replicated = false;
        }
    }

    /** A copy as administrators make it while agents vote. */
    public Path backup() {
        Path copy = folder("backup");
        if (!FreshDatabase.isPostgreSql()) {
            run("backup to '" + copy.resolve("essaim.zip") + "'");
            copy(h2, copy);
            return copy;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('attack', true)");
            copy(data, copy);
            statement.execute("select pg_backup_stop()");
            return copy;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a copy holds. */
    public Loot of(Path copy, Marks marks) {
        return Loot.of(copy, since, firstLog, marks);
    }

    private void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                copyChanged(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyChanged(Path file, Path to) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (NoSuchFileException e) {
            // Databases remove files while they are copied
        }
    }

    /** Each in a transaction of its own. */
    public void run(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All in one transaction. */
    public void together(List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(FOLDER);
        try (Stream<Path> all = Files.walk(work)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
