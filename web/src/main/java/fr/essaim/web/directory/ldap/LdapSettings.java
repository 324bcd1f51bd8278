// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import fr.essaim.web.directory.LocalDirectory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings {@code essaim.ldap.*}, listed one by one in doc/operations.md.
 *
 * @param peopleBases where people are looked for, with everything below
 * @param disabledFilter tells closed accounts by what was read of an entry; null for none
 * @param unitBases the tree of departments; empty where institutions and departments are attributes of people
 * @param roles for each role of the portal the groups that give it, by distinguished name or by code
 * @param fresh how long something read is not asked again
 * @param kept how long it is kept for a time when the server does not answer
 */
public record LdapSettings(
        LdapKind kind,
        LdapConnectionSettings connection,
        LdapAttributes attributes,
        List<String> peopleBases,
        Filter peopleFilter,
        Filter disabledFilter,
        List<String> groupBases,
        Filter groupFilter,
        List<String> unitBases,
        Filter institutionFilter,
        Filter departmentFilter,
        String unitName,
        Map<String, List<String>> roles,
        Duration fresh,
        Duration kept,
        int remembered) {

    /**
     * @return empty where no LDAP server is set
     * @throws IllegalArgumentException with the name of the setting that cannot be meant
     */
    public static Optional<LdapSettings> of(Properties properties) {
        if (properties.getProperty(LdapProperties.PREFIX + "url", "").isBlank()) {
            return Optional.empty();
        }
        LdapProperties read = new LdapProperties(properties);
        List<String> people = read.list("people.base");
        if (people.isEmpty()) {
            throw LdapProperties.refused("people.base", "a value is needed");
        }
        List<String> groups = read.list("group.base");
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (String role : read.after("role.")) {
            if (!LocalDirectory.ROLES.contains(role)) {
                throw LdapProperties.refused("role." + role, "there is no such role, but " + LocalDirectory.ROLES);
            }
            roles.put(role, read.list("role." + role));
        }
        return Optional.of(new LdapSettings(
                read.kind(),
                LdapConnectionSettings.of(read),
                LdapAttributes.of(read),
                people,
                read.filter("people.filter"),
                read.filter("disabled.filter"),
                groups.isEmpty() ? people : groups,
                read.filter("group.filter"),
                read.list("unit.base"),
                read.filter("institution.filter", "(objectClass=organization)"),
                read.filter("department.filter", "(objectClass=organizationalUnit)"),
                read.text("attribute.unit.name", "description"),
                roles,
                Duration.ofSeconds(read.number("cache.seconds", 300, 1, 86_400)),
                Duration.ofHours(read.number("cache.hours", 12, 1, 720)),
                read.number("cache.size", 20_000, 100, 1_000_000)));
    }
}
