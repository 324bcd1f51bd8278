// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import fr.essaim.directory.NamePattern;
import fr.essaim.text.Folding;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone as the LDAP server describes him or her; texts that it does not have are empty.
 *
 * @param name distinguished name of the entry
 * @param institution as written there, not yet known as an institution
 * @param language null when it does not say
 */
record LdapPerson(
        UUID uuid,
        String name,
        String firstName,
        String lastName,
        String jobTitle,
        String mail,
        String institution,
        String department,
        Locale language,
        boolean active) {

    /** What people are put in order by: last name first. */
    String order() {
        return Folding.of(lastName + " " + firstName);
    }

    boolean fits(NamePattern pattern) {
        return pattern.fits(Folding.of(String.join(" ", firstName, lastName, jobTitle)), Folding.of(mail));
    }

    /** Whether the name alone fits. */
    boolean isNamed(NamePattern pattern) {
        return pattern.names(Folding.of(firstName + " " + lastName));
    }

    /** The folded texts by which exactly this person is meant. */
    Set<String> keys() {
        return Stream.of(firstName + " " + lastName, lastName + " " + firstName, mail)
                .map(Folding::of)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }
}
