// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who belongs to the portal's groups. A working group has those who lead its undertakings and people of their departments;
 * all of them are among the agents who contributed to the plan.
 */
final class GroupDraw {

    private static final int SMALLEST_GROUP = 12;
    private static final int LARGEST_GROUP = 25;
    private static final int CONTRIBUTORS = 700;

    private final Random random;
    private final List<ContentRow> undertakings = ContentRow.read("undertakings");
    private final List<Employee> everyone;
    private final Map<ContentRow, Employee> holders;
    private final Leads leads;
    private final Set<Employee> inWorkingGroups = new LinkedHashSet<>();

    GroupDraw(Random random, List<Employee> everyone, Map<ContentRow, Employee> holders, Leads leads) {
        this.random = random;
        this.everyone = everyone;
        this.holders = holders;
        this.leads = leads;
    }

    List<DemonstrationGroup> groups() {
        List<DemonstrationGroup> groups = new ArrayList<>();
        for (ContentRow row : ContentRow.read("groups")) {
            Set<Employee> members = workingGroup(row.text("code"));
            inWorkingGroups.addAll(members);
            groups.add(DemonstrationGroup.of(row, members));
        }
        for (ContentRow row : ContentRow.read("portal-groups")) {
            groups.add(DemonstrationGroup.of(row, portalGroup(row)));
        }
        return groups;
    }

    private Set<Employee> workingGroup(String code) {
        Set<Employee> members = new LinkedHashSet<>();
        Set<String> departments = new LinkedHashSet<>();
        for (ContentRow work : undertakings) {
            if (work.text("group").equals(code)) {
                members.add(leads.of(work.number("number")));
                departments.add(work.text("leadDepartment"));
                holders.forEach((row, holder) -> {
                    if (row.words("coLeads").contains(work.text("number"))) {
                        members.add(holder);
                    }
                });
            }
        }
        int size = SMALLEST_GROUP + random.nextInt(LARGEST_GROUP - SMALLEST_GROUP + 1);
        fill(members, size, one -> departments.contains(one.post().department().code()) && !holders.containsValue(one));
        return members;
    }

    private Collection<Employee> portalGroup(ContentRow row) {
        List<String> jobs = row.words("jobs");
        if (!jobs.isEmpty()) {
            return chosen(one -> jobs.contains(one.post().job().masculine()));
        }
        if (row.yes("managers")) {
            return chosen(one -> one.post().manager());
        }
        Set<Employee> members = new LinkedHashSet<>(inWorkingGroups);
        members.addAll(holders.values());
        fill(members, CONTRIBUTORS, one -> true);
        return members;
    }

    private List<Employee> chosen(Predicate<Employee> wanted) {
        return everyone.stream().filter(wanted).toList();
    }

    private void fill(Set<Employee> members, int size, Predicate<Employee> suitable) {
        List<Employee> candidates = everyone.stream().filter(suitable).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(candidates, random);
        for (Employee candidate : candidates) {
            if (members.size() >= size) {
                return;
            }
            members.add(candidate);
        }
    }
}
