// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import java.util.Properties;

/**
 * What is set from outside, by system properties.
 *
 * @param jndiName of the data source: {@code essaim.jndi}
 * @param authority the name in the header: {@code essaim.authority}; empty for that of the
 *     first institution
 * @param demonstration whether an empty portal fills itself with a demonstration authority: {@code essaim.demonstration}
 * @param adminPassword of the first account outside a demonstration: {@code essaim.admin.password}; empty for a random
 *     one, told once in the log
 */
public record PortalSettings(String jndiName, String authority, boolean demonstration, String adminPassword) {

    static PortalSettings of(Properties properties) {
        return new PortalSettings(
                properties.getProperty("essaim.jndi", "java:comp/env/jdbc/essaim"),
                properties.getProperty("essaim.authority", ""),
                Boolean.parseBoolean(properties.getProperty("essaim.demonstration")),
                properties.getProperty("essaim.admin.password", ""));
    }
}
