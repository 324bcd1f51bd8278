// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import java.util.Locale;

/** Someone of the demonstration and the post he or she fills. */
record Employee(long number, PersonName name, Post post, String mail) {

    AgentId agent() {
        return new AgentId(number);
    }

    boolean worksIn(String departmentCode) {
        return post.department().code().equals(departmentCode);
    }

    boolean sharesInstitutionWith(Employee other) {
        return post.department().institutionId() == other.post.department().institutionId();
    }

    StaffMember inDirectory() {
        return new StaffMember(
                agent(),
                name.first(),
                name.last(),
                post.job().titleOf(name.gender()),
                mail,
                post.department().institutionId(),
                post.department().id(),
                Locale.FRENCH,
                true);
    }
}
