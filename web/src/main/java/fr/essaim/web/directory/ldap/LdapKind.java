// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.util.Map;

/** Whose habits the settings start from. Each of them can be set otherwise. */
public enum LdapKind {
    OPENLDAP(Map.ofEntries(
            Map.entry("people.filter", "(objectClass=inetOrgPerson)"),
            Map.entry("group.filter", "(objectClass=groupOfNames)"),
            Map.entry("disabled.filter", "(pwdAccountLockedTime=000001010000Z)"),
            Map.entry("attribute.uuid", "entryUUID"),
            Map.entry("attribute.login", "uid"),
            Map.entry("attribute.institution", "o"),
            Map.entry("attribute.department", "ou"),
            Map.entry("attribute.control", ""),
            Map.entry("attribute.memberof", ""))),

    AD(Map.ofEntries(
            Map.entry("people.filter", "(&(objectCategory=person)(objectClass=user))"),
            Map.entry("group.filter", "(objectClass=group)"),
            Map.entry("disabled.filter", ""),
            Map.entry("attribute.uuid", "objectGUID"),
            Map.entry("attribute.login", "sAMAccountName"),
            Map.entry("attribute.institution", "company"),
            Map.entry("attribute.department", "department"),
            Map.entry("attribute.control", "userAccountControl"),
            Map.entry("attribute.memberof", "memberOf")));

    private final Map<String, String> defaults;

    LdapKind(Map<String, String> defaults) {
        this.defaults = defaults;
    }

    /** What this setting is when nobody sets it; the name without {@code essaim.ldap.}. */
    String otherwise(String name) {
        return defaults.get(name);
    }
}
