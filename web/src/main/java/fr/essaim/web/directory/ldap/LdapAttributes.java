// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.util.List;
import java.util.stream.Stream;

/**
 * What attributes are called on this server. An empty name is an attribute that it does not have.
 *
 * @param uuid never changes while the entry lives: text, or the sixteen bytes of Active Directory
 * @param name whole name, for entries with neither first nor last name
 * @param control flags of Active Directory, of which the second bit closes an account
 * @param memberOf the groups of an entry, kept by the server; empty where only groups know their members
 */
record LdapAttributes(
        String uuid,
        String login,
        String firstName,
        String lastName,
        String name,
        String jobTitle,
        String mail,
        String institution,
        String department,
        String language,
        String control,
        String groupCode,
        String member,
        String memberOf) {

    static LdapAttributes of(LdapProperties properties) {
        return new LdapAttributes(
                properties.text("attribute.uuid"),
                properties.text("attribute.login"),
                properties.text("attribute.firstname", "givenName"),
                properties.text("attribute.lastname", "sn"),
                properties.text("attribute.name", "cn"),
                properties.text("attribute.job", "title"),
                properties.text("attribute.mail", "mail"),
                properties.text("attribute.institution"),
                properties.text("attribute.department"),
                properties.text("attribute.language", "preferredLanguage"),
                properties.text("attribute.control"),
                properties.text("attribute.group.code", "cn"),
                properties.text("attribute.member", "member"),
                properties.text("attribute.memberof"));
    }

    /** What describes a person. */
    List<String> ofPerson() {
        return Stream.of(
                        uuid,
                        login,
                        firstName,
                        lastName,
                        name,
                        jobTitle,
                        mail,
                        institution,
                        department,
                        language,
                        control)
                .filter(attribute -> !attribute.isEmpty())
                .toList();
    }
}
