// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Reads the settings {@code essaim.ldap.*}. What cannot be meant is refused with the setting's name. */
final class LdapProperties {

    static final String PREFIX = "essaim.ldap.";

    private final Properties properties;
    private final LdapKind kind;

    LdapProperties(Properties properties) {
        this.properties = properties;
        String name = properties.getProperty(PREFIX + "kind", "openldap").trim();
        kind = Arrays.stream(LdapKind.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refused("kind", "openldap or ad is expected"));
    }

    LdapKind kind() {
        return kind;
    }

    /** Set to nothing is nothing; not set at all is what this kind of server usually has. */
    String text(String name) {
        String value = properties.getProperty(PREFIX + name);
        return value == null ? kind.otherwise(name) : value.trim();
    }

    String text(String name, String otherwise) {
        return properties.getProperty(PREFIX + name, otherwise).trim();
    }

    String required(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            throw refused(name, "a value is needed");
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = text(name, Integer.toString(otherwise));
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw refused(name, "a number from %d to %d is expected".formatted(least, most));
    }

    /** Several values, with semicolons between them: distinguished names hold commas. */
    List<String> list(String name) {
        return Arrays.stream(text(name, "").split(";"))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** @return null for no filter at all */
    Filter filter(String name, String otherwise) {
        String value = text(name, otherwise);
        try {
            return value.isEmpty() ? null : Filter.create(value);
        } catch (LDAPException e) {
            throw refused(name, "this is not a filter: " + value);
        }
    }

    Filter filter(String name) {
        return filter(name, kind.otherwise(name));
    }

    /** What follows this beginning in the names of the settings that have it. */
    List<String> after(String beginning) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX + beginning))
                .map(name -> name.substring(PREFIX.length() + beginning.length()))
                .sorted()
                .toList();
    }

    static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(PREFIX + name + ": " + why);
    }
}
