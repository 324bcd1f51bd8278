// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import fr.essaim.text.PlainText;
import java.util.Locale;
import java.util.Objects;

/**
 * An agent as the portal's directory describes him or her today. Never stored by Essaim. Names and job are on one line, without
 * what would turn a page around.
 *
 * @param jobTitle may be empty
 * @param mail may be empty: half of the agents of a large town have no mailbox
 * @param institutionId 0 when the directory does not say
 * @param departmentId 0 when the directory does not say
 * @param active false for a closed account, shown as « ancien agent »
 */
public record StaffMember(
        AgentId id,
        String firstName,
        String lastName,
        String jobTitle,
        String mail,
        long institutionId,
        long departmentId,
        Locale locale,
        boolean active) {

    public StaffMember {
        Objects.requireNonNull(id);
        firstName = PlainText.line(firstName);
        lastName = PlainText.line(lastName);
        jobTitle = PlainText.line(jobTitle);
    }

    public StaffPlace place() {
        return new StaffPlace(id, institutionId, departmentId, jobTitle);
    }

    /** First name then last name, as people are called on screen. */
    public String displayName() {
        return (firstName + " " + lastName).trim();
    }
}
