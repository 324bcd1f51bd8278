// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.util.List;
import java.util.Map;

/**
 * What an administrator is shown of the LDAP directory: figures, no people.
 *
 * @param numbered how many people have received a number since the beginning
 * @param roles which groups give which role
 */
public record LdapStatistics(
        LdapKind kind,
        List<String> servers,
        boolean encrypted,
        LdapServer.State state,
        long numbered,
        Counts people,
        Counts rights,
        Map<String, List<String>> roles) {

    /**
     * @param remembered how many are in memory
     * @param answered how often memory answered
     * @param asked how often the server was asked
     * @param outdated how often memory had to do because the server did not answer
     */
    public record Counts(long remembered, long answered, long asked, long outdated) {}
}
