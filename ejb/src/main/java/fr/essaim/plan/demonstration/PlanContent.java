// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.ContentRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The single facts of the plan: title, years, foreword, names of the institutions, day it was adopted. */
public final class PlanContent {

    private final Map<String, String> values = ContentRow.read("plan").stream()
            .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("value")));

    public String text(String key) {
        return values.get(key);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    LocalDate adopted() {
        return LocalDate.parse(text("adopted"));
    }
}
