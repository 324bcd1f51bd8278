// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two states of a plan, as its history tells it: field by field, axis by axis, group by group. */
final class DraftComparison {

    /** @param before empty for what is new */
    record Difference(String field, String before, String after) {}

    private final List<Difference> differences = new ArrayList<>();

    private DraftComparison() {}

    static List<Difference> between(PlanDraft before, PlanDraft after) {
        DraftComparison comparison = new DraftComparison();
        comparison.field("TITLE", before.title(), after.title());
        comparison.field("START_YEAR", "" + before.startYear(), "" + after.startYear());
        comparison.field("END_YEAR", "" + before.endYear(), "" + after.endYear());
        comparison.field("FOREWORD", before.foreword(), after.foreword());
        comparison.field(
                "INSTITUTIONS",
                CanonicalText.ofNumbers(before.institutionIds()),
                CanonicalText.ofNumbers(after.institutionIds()));
        comparison.field("AXES", codes(before.axes()), codes(after.axes()));
        comparison.lines("AXIS", before.axes(), after.axes());
        comparison.lines("GROUP", before.groups(), after.groups());
        return comparison.differences;
    }

    private void field(String field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(field, before, after));
        }
    }

    private void lines(String field, List<PlanLine> before, List<PlanLine> after) {
        Map<String, String> former = texts(before);
        Map<String, String> present = texts(after);
        former.forEach((code, text) -> field(field, text, present.getOrDefault(code, "")));
        present.keySet().removeAll(former.keySet());
        present.values().forEach(text -> field(field, "", text));
    }

    private static Map<String, String> texts(List<PlanLine> lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach(line -> texts.put(line.code(), line.code() + " " + line.title()));
        return texts;
    }

    private static String codes(List<PlanLine> lines) {
        return lines.stream().map(PlanLine::code).collect(Collectors.joining(", "));
    }
}
