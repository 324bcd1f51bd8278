// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.web.directory.ldap.LdapSettings;
import fr.essaim.web.notice.MailSettings;
import fr.essaim.web.signin.PasswordRules;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What is set from outside, by system properties.
 *
 * @param jndiName of the data source: {@code essaim.jndi}
 * @param authority the name in the header: {@code essaim.authority}; empty for that of the
 *     first institution
 * @param demonstration whether an empty portal fills itself with a demonstration authority: {@code essaim.demonstration}
 * @param adminPassword of the first account outside a demonstration: {@code essaim.admin.password}; empty where he or she
 *     chooses it with a one-time link
 * @param ldap the LDAP server where people live: {@code essaim.ldap.*}; empty for the portal's own tables
 * @param mail the mail server: {@code essaim.mail.*}; empty where agents are told in the portal only
 * @param signIn second factors, and where keys and links lie
 */
public record PortalSettings(
        String jndiName,
        String authority,
        boolean demonstration,
        String adminPassword,
        Optional<LdapSettings> ldap,
        Optional<MailSettings> mail,
        SignInSettings signIn) {

    public PortalSettings {
        if (demonstration && ldap.isPresent()) {
            throw new IllegalArgumentException(
                    "A demonstration has people of its own: either essaim.demonstration or essaim.ldap.url");
        }
        if (!adminPassword.isEmpty()
                && new PasswordRules()
                        .problem(adminPassword, List.of("admin", "essaim"))
                        .isPresent()) {
            throw new IllegalArgumentException("essaim.admin.password: %d to %d characters that are not easy to guess"
                    .formatted(PasswordRules.SHORTEST, PasswordRules.LONGEST));
        }
    }

    static PortalSettings of(Properties properties) {
        return new PortalSettings(
                properties.getProperty("essaim.jndi", "java:comp/env/jdbc/essaim"),
                properties.getProperty("essaim.authority", ""),
                Boolean.parseBoolean(properties.getProperty("essaim.demonstration")),
                properties.getProperty("essaim.admin.password", ""),
                LdapSettings.of(properties),
                MailSettings.of(properties),
                SignInSettings.of(properties));
    }
}
