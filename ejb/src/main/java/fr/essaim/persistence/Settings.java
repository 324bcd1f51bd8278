// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What an administrator may set: where the portal product keeps its settings, else as system properties. */
public final class Settings {

    private static final Platform PLATFORM = Platform.present();

    private Settings() {}

    /** {@code essaim.jndi}: where the data source is found. */
    public static String dataSourceName() {
        return value("essaim.jndi", "java:comp/env/jdbc/essaim");
    }

    /** {@code essaim.zone}: whose calendar days count. */
    public static ZoneId zone() {
        return ZoneId.of(value("essaim.zone", "Europe/Paris"));
    }

    /** {@code essaim.demonstration}: whether an empty portal is filled with an imaginary authority. */
    public static boolean demonstration() {
        return Boolean.parseBoolean(value("essaim.demonstration", "false"));
    }

    /** {@code essaim.demonstration.days}: the file that says by how many days a demonstration is ahead of the calendar. */
    static Optional<Path> demonstrationDays() {
        String file = value("essaim.demonstration.days", "");
        return demonstration() && !file.isEmpty() ? Optional.of(Path.of(file)) : Optional.empty();
    }

    /** {@code essaim.clamav}: the virus scanner as {@code host:port}; empty for none. */
    public static String clamav() {
        return value("essaim.clamav", "");
    }

    /**
     * {@code essaim.audit.days}: how many days the audit log is kept.
     *
     * @throws IllegalArgumentException when that is not a number from 1 to 3650
     */
    public static int auditDays() {
        return auditDays(value("essaim.audit.days", ""));
    }

    /** @param days as set; blank for the usual 365 */
    public static int auditDays(String days) {
        if (days.isBlank()) {
            return 365;
        }
        if (!days.matches("[1-9]\\d{0,3}") || Integer.parseInt(days) > 3650) {
            throw new IllegalArgumentException(
                    "essaim.audit.days: %s is not a number of days from 1 to 3650".formatted(days));
        }
        return Integer.parseInt(days);
    }

    /** {@code essaim.pages.memory}: how many MB the pages that agents have open may take; a quarter of the heap if not set. */
    public static long openPagesBytes() {
        long megabytes = Long.parseLong(value("essaim.pages.memory", "0"));
        return megabytes > 0 ? megabytes << 20 : Runtime.getRuntime().maxMemory() / 4;
    }

    /** {@code essaim.pages.agent}: how many kB of them one agent may take, which is about 100 pages if not set. */
    public static long openPagesBytesOfAgent() {
        return Long.parseLong(value("essaim.pages.agent", "512")) << 10;
    }

    /** {@code essaim.pages.warm}: how many pages are kept unpacked, so that a click on them costs less. */
    public static int warmPages() {
        return Integer.parseInt(value("essaim.pages.warm", "100"));
    }

    /**
     * {@code essaim.ballot.keys}: the folder of the keys of ballot boxes, apart from the database and from what is backed up
     * with it. By default beside the database of a stand-alone portal, else in the data folder of the server.
     */
    public static Path ballotKeys() {
        String folder = value("essaim.ballot.keys", "");
        if (!folder.isEmpty()) {
            return Path.of(folder);
        }
        for (String home : List.of("essaim.home", "jboss.server.data.dir", "liferay.home", "catalina.base")) {
            String parent = value(home, "");
            if (!parent.isEmpty()) {
                return Path.of(parent, home.equals("essaim.home") ? "keys" : "essaim-keys");
            }
        }
        return Path.of(System.getProperty("user.home"), ".essaim", "keys");
    }

    /** {@code essaim.files.java}: the program that starts the small JVM in which files are looked at; the server's own. */
    public static Path fileJava() {
        String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Path.of(value("essaim.files.java", own));
    }

    /** {@code essaim.files.seconds}: how long it may take for one file before it is killed. */
    public static Duration fileSeconds() {
        return Duration.ofSeconds(number("essaim.files.seconds", 15));
    }

    /** {@code essaim.quota.…}: how much of something an agent does in a day at the most. */
    public static long quota(String key, int otherwise) {
        return number("essaim." + key, otherwise);
    }

    private static long number(String name, long otherwise) {
        String value = value(name, "");
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : otherwise;
    }

    private static String value(String name, String otherwise) {
        String value = PLATFORM.setting(name);
        return value == null || value.isBlank() ? System.getProperty(name, otherwise) : value.trim();
    }
}
