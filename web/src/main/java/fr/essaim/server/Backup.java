// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;

/**
 * What an administrator runs, with the same {@code essaim.home} and as the same user as the service: without an argument it
 * asks the running service for a backup of its H2 file and prints where it lies; {@code restore FILE} fills the empty home
 * folder of a service that does not run.
 */
public final class Backup {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;
    private static final int LOOKS_FOR_A_SERVICE = 50;

    private Backup() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Path home = Path.of(System.getProperty("essaim.home", System.getProperty("user.home") + "/.essaim"))
                    .toAbsolutePath()
                    .normalize();
            System.setProperty("essaim.home", home.toString());
            if (arguments.length == 2 && "restore".equals(arguments[0])) {
                restore(home, Path.of(arguments[1]));
            } else if (arguments.length == 0) {
                System.out.println(asked(DatabaseBackup.folder(home)));
            } else {
                throw new CannotStartException("Arguments: none for a backup, or: restore FILE");
            }
        } catch (CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Path asked(Path folder) throws CannotStartException, IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new CannotStartException(folder + " does not exist: no service has run with this essaim.home");
        }
        Path request = folder.resolve(DatabaseBackup.REQUEST);
        Path failed = folder.resolve(DatabaseBackup.FAILED);
        Files.deleteIfExists(failed);
        PrivateFiles.file(request);
        for (int looks = 0; Files.exists(request); looks++) {
            if (looks == LOOKS_FOR_A_SERVICE && Files.deleteIfExists(request)) {
                throw new CannotStartException("No service answers in " + folder.getParent());
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        while (Files.exists(folder.resolve(DatabaseBackup.RUNNING))) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        if (Files.exists(failed)) {
            throw new CannotStartException("The backup failed; the log of the service says why");
        }
        try (var backups = Files.list(folder)) {
            return backups.filter(file -> file.toString().endsWith(".sql.gz"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    static void restore(Path home, Path backup) throws CannotStartException, IOException {
        Path file = FileDatabase.file(home);
        if (Files.exists(file) && Files.size(file) > 0) {
            throw new CannotStartException(file + " exists: move it away first, with the service stopped");
        }
        try {
            DatabaseBackup.restore(DatabaseSettings.read(new Properties(), home), backup);
        } catch (SQLException e) {
            throw new CannotStartException("The backup cannot be restored: " + e.getMessage());
        }
    }
}
