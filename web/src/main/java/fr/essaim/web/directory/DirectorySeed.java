// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.directory.StaffMember;
import java.util.List;
import java.util.Map;

/**
 * A whole authority to put into an empty directory. Numbers are taken as they are.
 *
 * @param departments parents before children
 * @param groups the members of each group
 * @param accounts who may sign in, and with which roles; the others get the login "a" and their number, and no password
 */
public record DirectorySeed(
        List<Institution> institutions,
        List<Department> departments,
        List<StaffMember> people,
        Map<Group, List<AgentId>> groups,
        List<Account> accounts) {

    /** A group of the portal, for example a working group. */
    public record Group(String code, String name) {}

    /** Someone who may sign in. */
    public record Account(AgentId agent, String login, String password, List<String> roles) {}
}
