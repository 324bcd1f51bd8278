// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who leads each undertaking: the account holders that a file names, else in turn the first managers of the lead department. */
final class Leads {

    private static final int MANAGERS_WHO_LEAD = 3;

    private final Map<Integer, Employee> byNumber = new LinkedHashMap<>();

    /** @param holders who has the account of each line of the accounts file */
    Leads(List<Employee> everyone, Map<ContentRow, Employee> holders) {
        Map<String, Integer> turns = new HashMap<>();
        for (ContentRow work : ContentRow.read("undertakings")) {
            String department = work.text("leadDepartment");
            List<Employee> managers = everyone.stream()
                    .filter(one -> one.post().manager() && one.worksIn(department) && !holders.containsValue(one))
                    .limit(MANAGERS_WHO_LEAD)
                    .toList();
            int turn = turns.merge(department, 1, Integer::sum) - 1;
            byNumber.put(work.number("number"), managers.get(turn % managers.size()));
        }
        holders.forEach(
                (row, holder) -> row.words("leads").forEach(number -> byNumber.put(Integer.valueOf(number), holder)));
    }

    Employee of(int number) {
        return byNumber.get(number);
    }
}
