// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups of the H2 file while agents work, asked for by a file: whoever may write into the folder {@code backup} of the
 * home folder may have one. A backup is the statements that make and fill the tables, as of one moment: it holds nothing
 * that was deleted or overwritten, no password, and nothing of the home folder but the database.
 */
final class DatabaseBackup implements AutoCloseable {

    static final String REQUEST = "request";
    static final String RUNNING = "request.running";
    static final String FAILED = "request.failed";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBackup.class);
    private static final String FORM = " compression gzip charset 'UTF-8'";

    private final DatabaseSettings settings;
    private final Path folder;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backs the database up");
        thread.setDaemon(true);
        return thread;
    });

    DatabaseBackup(DatabaseSettings settings, Path home) {
        this.settings = settings;
        this.folder = folder(home);
    }

    static Path folder(Path home) {
        return home.resolve("backup");
    }

    void start() throws IOException {
        PrivateFiles.folder(folder);
        Path cut = folder.resolve(RUNNING);
        if (Files.exists(cut)) {
            refuse(cut);
        }
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        Path request = folder.resolve(REQUEST);
        if (!Files.exists(request)) {
            return;
        }
        Path running = folder.resolve(RUNNING);
        try {
            Files.move(request, running, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("The database is backed up in {}", take());
            Files.delete(running);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            LOG.error("The backup failed", e);
            refuse(Files.exists(running) ? running : request);
        }
    }

    private void refuse(Path refused) {
        try {
            Files.move(refused, folder.resolve(FAILED), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.error("The folder {} cannot be written to", folder, e);
        }
    }

    /** The finished file. */
    Path take() throws SQLException, IOException {
        PrivateFiles.folder(folder);
        String name = "essaim-" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss"));
        Path part = folder.resolve(name + ".part");
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            PrivateFiles.file(part);
            statement.execute("set session characteristics as transaction isolation level snapshot");
            connection.setAutoCommit(false);
            statement.execute("script nopasswords nosettings to " + quoted(part) + FORM);
            PrivateFiles.file(part);
            return Files.move(part, folder.resolve(name + ".sql.gz"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Fills an empty database. */
    static void restore(DatabaseSettings settings, Path backup) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute("runscript from " + quoted(backup.toAbsolutePath()) + FORM);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
