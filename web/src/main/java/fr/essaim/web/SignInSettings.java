// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.web.directory.LocalDirectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How agents sign in, as set by system properties.
 *
 * @param factorRoles {@code essaim.factor.roles}: the roles that need a second factor, parted by {@code ;}. Unless set, the
 *     roles that administer or publish, and nobody in a demonstration. Where there are any, those who hold a part that weighs
 *     as much need one too
 * @param home {@code essaim.home}, else a folder of WildFly's data; empty for none
 * @param url {@code essaim.url}: the portal's address, for one-time links; empty where nobody told it
 */
public record SignInSettings(Set<String> factorRoles, Optional<Path> home, String url) {

    static SignInSettings of(Properties properties) {
        boolean demonstration = Boolean.parseBoolean(properties.getProperty("essaim.demonstration"));
        String roles = properties.getProperty("essaim.factor.roles", demonstration ? "" : "admin;hr;steering");
        return new SignInSettings(
                Arrays.stream(roles.split(";"))
                        .map(String::trim)
                        .filter(role -> !role.isEmpty())
                        .map(SignInSettings::known)
                        .collect(Collectors.toUnmodifiableSet()),
                home(properties),
                properties.getProperty("essaim.url", "").replaceFirst("(?<!/)/+$", ""));
    }

    private static String known(String role) {
        if (!LocalDirectory.ROLES.contains(role)) {
            throw new IllegalArgumentException(
                    "essaim.factor.roles: there is no role %s, but %s".formatted(role, LocalDirectory.ROLES));
        }
        return role;
    }

    private static Optional<Path> home(Properties properties) {
        String ofServer = properties.getProperty("jboss.server.data.dir", "");
        String home = properties.getProperty("essaim.home", ofServer.isEmpty() ? "" : ofServer + "/essaim");
        return home.isBlank() ? Optional.empty() : Optional.of(Path.of(home.trim()));
    }
}
