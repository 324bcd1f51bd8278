// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;

/** How a person is written into the agent table, keys to look up by included. */
final class AgentRow {

    /** Two places for the number: left out when the table gives it. */
    static final String INSERT = """
            insert into agent (%scompany_id, first_name, last_name, job_title, mail, institution_id, department_id,
                language, active, name_key, reversed_name_key, mail_key, search_key)
            values (%s?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE = """
            update agent set company_id = ?, first_name = ?, last_name = ?, job_title = ?, mail = ?, institution_id = ?,
                department_id = ?, language = ?, active = ?, name_key = ?, reversed_name_key = ?, mail_key = ?,
                search_key = ?
            where company_id = ? and id = ?""";

    private AgentRow() {}

    static Object[] of(long companyId, StaffMember person) {
        String mailKey = Folding.of(person.mail());
        return new Object[] {
            companyId,
            person.firstName(),
            person.lastName(),
            person.jobTitle(),
            person.mail(),
            Tables.orNull(person.institutionId()),
            Tables.orNull(person.departmentId()),
            person.locale().getLanguage(),
            person.active(),
            Folding.of(person.firstName() + " " + person.lastName()),
            Folding.of(person.lastName() + " " + person.firstName()),
            mailKey.isEmpty() ? null : mailKey,
            Folding.of(String.join(" ", person.firstName(), person.lastName(), person.jobTitle(), person.mail()))
        };
    }
}
