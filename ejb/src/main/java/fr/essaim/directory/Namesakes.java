// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import fr.essaim.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told beside the names of people who are found together: the job, and of those of one name the department too. */
public final class Namesakes {

    private static final String BETWEEN = "\u00a0· ";

    private Namesakes() {}

    /** May be empty for some. Departments are asked about only where two have one name. */
    public static Map<AgentId, String> details(Directory directory, PortalSite site, List<StaffMember> people) {
        Map<String, Long> bearers =
                people.stream().collect(Collectors.groupingBy(Namesakes::key, Collectors.counting()));
        Set<Long> asked = people.stream()
                .filter(member -> bearers.get(key(member)) > 1)
                .map(StaffMember::departmentId)
                .collect(Collectors.toSet());
        Map<Long, String> departments = asked.isEmpty() ? Map.of() : names(directory, site, asked);
        return people.stream().collect(Collectors.toMap(StaffMember::id, member -> {
            String department = bearers.get(key(member)) > 1 ? departments.getOrDefault(member.departmentId(), "") : "";
            return Stream.of(member.jobTitle(), department)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(BETWEEN));
        }));
    }

    private static Map<Long, String> names(Directory directory, PortalSite site, Set<Long> asked) {
        return directory.departments(site).stream()
                .filter(department -> asked.contains(department.id()))
                .collect(Collectors.toMap(Department::id, Department::name));
    }

    private static String key(StaffMember member) {
        return Folding.of(member.displayName());
    }
}
