// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who takes which part in each undertaking, among the members of its working group: one of several institutions has a
 * manager of another one as co-lead. Holders of accounts take no part but those that their file gives them.
 */
final class PartsDraw {

    private static final int FEWEST_CONTRIBUTORS = 2;
    private static final int MOST_CONTRIBUTORS = 6;

    private final Random random;
    private final Leads leads;
    private final Map<ContentRow, Employee> holders;

    PartsDraw(Random random, Leads leads, Map<ContentRow, Employee> holders) {
        this.random = random;
        this.leads = leads;
        this.holders = holders;
    }

    Undertaking next(ContentRow work, List<Employee> workingGroup) {
        Employee lead = leads.of(work.number("number"));
        List<Employee> others = new ArrayList<>(workingGroup);
        others.remove(lead);
        others.removeAll(holders.values());
        Collections.shuffle(others, random);

        List<Employee> coLeads = new ArrayList<>();
        holders.forEach((row, holder) -> {
            if (row.words("coLeads").contains(work.text("number"))) {
                coLeads.add(holder);
            }
        });
        if (coLeads.isEmpty() && work.words("institutions").size() > 1) {
            others.stream()
                    .filter(one -> one.post().manager() && !one.sharesInstitutionWith(lead))
                    .findFirst()
                    .ifPresent(coLeads::add);
        }
        others.removeAll(coLeads);
        int contributors = FEWEST_CONTRIBUTORS + random.nextInt(MOST_CONTRIBUTORS - FEWEST_CONTRIBUTORS + 1);
        return new Undertaking(
                work.text("group"),
                work.text("leadDepartment"),
                work.words("institutions"),
                lead.agent(),
                agents(coLeads),
                agents(others.subList(0, contributors)));
    }

    private static List<AgentId> agents(List<Employee> employees) {
        return employees.stream().map(Employee::agent).toList();
    }
}
