// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.util.LDAPSDKException;
import fr.essaim.demonstration.DemonstrationAccount;
import fr.essaim.demonstration.DemonstrationGroup;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.directory.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The 1,650 agents of the demonstration authority as entries, with their groups; departments are attributes. */
final class DemonstrationTree {

    private static final String ROOT = TestServer.ROOT;

    final DemonstrationPeople people = DemonstrationPeople.create();
    private final Map<AgentId, String> logins = people.accounts().stream()
            .collect(Collectors.toMap(DemonstrationAccount::agent, DemonstrationAccount::login));
    private final Map<Long, String> institutions =
            people.institutions().stream().collect(Collectors.toMap(Institution::id, Institution::name));
    private final Map<Long, String> departments =
            people.departments().stream().collect(Collectors.toMap(Department::id, Department::name));

    static Properties settings(Properties connection) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.setProperty("essaim.ldap.people.base", "ou=people," + ROOT);
        settings.setProperty("essaim.ldap.group.base", "ou=groups," + ROOT);
        for (String role : List.of("steering", "hr", "admin")) {
            settings.setProperty("essaim.ldap.role." + role, "role-" + role);
        }
        return settings;
    }

    void plant(LDAPInterface server) {
        try {
            for (String name : List.of("people", "groups")) {
                server.add("dn: ou=" + name + "," + ROOT, "objectClass: organizationalUnit", "ou: " + name);
            }
            for (StaffMember member : people.people()) {
                server.add(person(member));
            }
            for (DemonstrationGroup group : people.groups()) {
                group(server, group.code(), group.members());
            }
            for (String role : List.of("steering", "hr", "admin")) {
                group(
                        server,
                        "role-" + role,
                        people.accounts().stream()
                                .filter(account -> account.roles().contains(role))
                                .map(DemonstrationAccount::agent)
                                .toList());
            }
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry person(StaffMember member) {
        Entry entry = new Entry(dn(member.id()), new Attribute("objectClass", "inetOrgPerson"));
        entry.addAttribute("employeeNumber", member.id().toString());
        entry.addAttribute("uid", login(member.id()));
        entry.addAttribute("cn", member.displayName());
        entry.addAttribute("sn", member.lastName());
        entry.addAttribute("givenName", member.firstName());
        entry.addAttribute("title", member.jobTitle());
        entry.addAttribute("o", institutions.get(member.institutionId()));
        entry.addAttribute("ou", departments.get(member.departmentId()));
        if (!member.mail().isEmpty()) {
            entry.addAttribute("mail", member.mail());
        }
        if (logins.containsKey(member.id())) {
            entry.addAttribute("userPassword", DemonstrationPeople.PASSWORD);
        }
        return entry;
    }

    private static void group(LDAPInterface server, String code, Collection<AgentId> members) throws LDAPSDKException {
        server.add(new Entry(
                "cn=" + code + ",ou=groups," + ROOT,
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", code),
                new Attribute(
                        "member", members.stream().map(DemonstrationTree::dn).toList())));
    }

    private static String dn(AgentId agent) {
        return "employeeNumber=" + agent + ",ou=people," + ROOT;
    }

    String login(AgentId agent) {
        return logins.getOrDefault(agent, "a" + agent);
    }
}
