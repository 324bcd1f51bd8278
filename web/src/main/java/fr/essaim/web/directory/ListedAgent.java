// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An agent with all that a directory file says of him or her: login, person, groups and roles by code. */
record ListedAgent(String login, StaffMember member, Set<String> groups, Set<String> roles) {

    /** Every agent of the company, former ones included, by login. */
    static List<ListedAgent> all(Tables tables, long companyId) {
        Map<Long, Set<String>> groups = codes(
                tables,
                "select m.agent_id, g.code from group_membership m join portal_group g on g.id = m.group_id where g.company_id = ?",
                companyId);
        Map<Long, Set<String>> roles = codes(
                tables,
                "select m.agent_id, r.code from role_membership m join portal_role r on r.id = m.role_id where r.company_id = ?",
                companyId);
        return tables.list(
                """
                select c.login, a.id, a.first_name, a.last_name, a.job_title, a.mail, a.institution_id,
                       a.department_id, a.language, a.active
                from account c join agent a on a.id = c.agent_id where c.company_id = ? order by c.login_key""",
                row -> new ListedAgent(
                        row.getString(1),
                        new StaffMember(
                                new AgentId(row.getLong(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getLong(8),
                                Locale.forLanguageTag(row.getString(9)),
                                row.getBoolean(10)),
                        groups.getOrDefault(row.getLong(2), Set.of()),
                        roles.getOrDefault(row.getLong(2), Set.of())),
                companyId);
    }

    /** What agents are matched by. */
    String key() {
        return Folding.of(login);
    }

    private static Map<Long, Set<String>> codes(Tables tables, String sql, long companyId) {
        Map<Long, Set<String>> codes = new HashMap<>();
        tables.list(sql, row -> Map.entry(row.getLong(1), row.getString(2)), companyId)
                .forEach(entry -> codes.computeIfAbsent(entry.getKey(), id -> new TreeSet<>())
                        .add(entry.getValue()));
        return codes;
    }
}
