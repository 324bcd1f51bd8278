// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The H2 file in the home folder, for which no address was given: it is the service's alone, and so is the file that holds
 * its password, drawn at the first start.
 */
final class FileDatabase {

    static final String USER = "essaim";

    private static final String WRONG_PASSWORD = "28000";

    /** Said of a file that is opened to be read and holds no state that could be. */
    private static final String NOTHING_TO_READ = "90097";

    private static final int BYTES_OF_PASSWORD = 24;

    private FileDatabase() {}

    static Path file(Path home) {
        return home.resolve("data/essaim.mv.db");
    }

    static String url(Path home) {
        return "jdbc:h2:file:" + home.resolve("data/essaim") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** @throws CannotStartException when it can be neither read nor made */
    static String password(Path home) throws CannotStartException {
        Path file = home.resolve("database.password");
        try {
            PrivateFiles.folder(home.resolve("data"));
            PrivateFiles.file(file(home));
            if (Files.size(PrivateFiles.file(file)) == 0) {
                byte[] drawn = new byte[BYTES_OF_PASSWORD];
                new SecureRandom().nextBytes(drawn);
                Files.writeString(file, HexFormat.of().formatHex(drawn));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStartException("The password of the database in %s cannot be read or written (%s)"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    /**
     * H2 takes a file in which it finds no whole state for a new one and writes over it. So a file that is there is opened to be
     * read first, which changes nothing in it, not even after the service was killed.
     *
     * @param file that of these settings
     * @throws CannotStartException when the file holds something, and nothing that can be read
     */
    static void checkWhole(DatabaseSettings settings, Path file) throws CannotStartException {
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                DriverManager.getConnection(
                                settings.url() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                                settings.user(),
                                settings.password())
                        .close();
            }
        } catch (SQLException e) {
            // Whatever else is wrong is told when it is opened to be written to
            if (NOTHING_TO_READ.equals(e.getSQLState())) {
                throw new CannotStartException(
                        "The database file %s is damaged and was left as it is. Put a backup in its place"
                                .formatted(file));
            }
        } catch (IOException e) {
            throw new CannotStartException("The database file %s cannot be read (%s)"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** A file made by an earlier version has no password: it is given this one. Whether that was the reason. */
    static boolean giveFirstPassword(DatabaseSettings settings, SQLException refused) throws SQLException {
        if (!WRONG_PASSWORD.equals(refused.getSQLState()) || !settings.user().equalsIgnoreCase(USER)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), "");
                var change = connection.prepareStatement("alter user essaim set password ?")) {
            change.setString(1, settings.password());
            change.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
