// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.time.ZoneId;

/** What an administrator may set, as system properties. */
public final class Settings {

    private Settings() {}

    /** {@code essaim.jndi}: where the data source is found. */
    public static String dataSourceName() {
        return System.getProperty("essaim.jndi", "java:comp/env/jdbc/essaim");
    }

    /** {@code essaim.zone}: whose calendar days count. */
    public static ZoneId zone() {
        return ZoneId.of(System.getProperty("essaim.zone", "Europe/Paris"));
    }

    /** {@code essaim.demonstration}: whether an empty portal is filled with an imaginary authority. */
    public static boolean demonstration() {
        return Boolean.getBoolean("essaim.demonstration");
    }
}
