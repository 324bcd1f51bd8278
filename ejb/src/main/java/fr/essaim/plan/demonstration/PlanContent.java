// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.ContentRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The single facts of the plan: title, years, foreword, day it was adopted. */
final class PlanContent {

    private final Map<String, String> values = ContentRow.read(PlanContent.class, "plan").stream()
            .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("value")));

    String text(String key) {
        return values.get(key);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    LocalDate adopted() {
        return LocalDate.parse(text("adopted"));
    }
}
