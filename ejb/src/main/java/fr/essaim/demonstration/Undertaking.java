// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the authority works on, and who takes which part in it.
 *
 * @param group the code of its working group
 * @param leadDepartment the code of the department that answers for it
 * @param institutions the codes of those that it is for
 */
public record Undertaking(
        String group,
        String leadDepartment,
        List<String> institutions,
        AgentId lead,
        List<AgentId> coLeads,
        List<AgentId> contributors) {

    /** Those who may report on it, the lead counted twice, for a lead reports more often. */
    public List<AgentId> reporters() {
        List<AgentId> all = new ArrayList<>(List.of(lead, lead));
        all.addAll(coLeads);
        return all;
    }

    public List<AgentId> everyone() {
        List<AgentId> all = reporters();
        all.addAll(contributors);
        return all;
    }
}
