// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL on a free port of this machine, from binaries that the build brings. It forgets at the end, so it need
 * not wait for disks.
 */
public final class PostgreSqlServer implements AutoCloseable {

    static final String USER = "postgres";

    private static PostgreSqlServer shared;

    private final AtomicInteger schemas = new AtomicInteger();
    private final EmbeddedPostgres server;

    private PostgreSqlServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder().toFile())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when first asked for; it ends with the JVM. */
    static synchronized PostgreSqlServer shared() {
        if (shared == null) {
            shared = new PostgreSqlServer();
        }
        return shared;
    }

    /** Inside the module, for what one user unpacked in a folder of all users another one cannot use. */
    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
    }

    String newSchema() {
        String name = "test_" + schemas.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String schema) {
        return server.getJdbcUrl(USER, USER) + "&currentSchema=" + schema;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
