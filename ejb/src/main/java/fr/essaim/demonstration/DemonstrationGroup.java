// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import java.util.Collection;
import java.util.List;

/** A group of the portal and its members, in the order of their numbers. */
public record DemonstrationGroup(String code, String name, List<AgentId> members) {

    public DemonstrationGroup {
        members = List.copyOf(members);
    }

    static DemonstrationGroup of(ContentRow row, Collection<Employee> members) {
        return new DemonstrationGroup(
                row.text("code"),
                row.text("name"),
                members.stream()
                        .map(Employee::number)
                        .sorted()
                        .map(AgentId::new)
                        .toList());
    }
}
