// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.ContentRow;
import fr.essaim.plan.ActionStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the files say of one action. */
record ActionContent(
        ContentRow facts,
        List<ContentRow> steps,
        List<ContentRow> reports,
        List<ContentRow> postponements,
        List<ContentRow> notes) {

    static List<ActionContent> all() {
        Function<String, List<ContentRow>> steps = byAction("steps");
        Function<String, List<ContentRow>> reports = byAction("reports");
        Function<String, List<ContentRow>> postponements = byAction("postponements");
        Function<String, List<ContentRow>> notes = byAction("notes");
        return ContentRow.read(ActionContent.class, "actions").stream()
                .map(facts -> {
                    String number = facts.text("number");
                    return new ActionContent(
                            facts,
                            steps.apply(number),
                            reports.apply(number),
                            postponements.apply(number),
                            notes.apply(number));
                })
                .toList();
    }

    private static Function<String, List<ContentRow>> byAction(String file) {
        Map<String, List<ContentRow>> rows = ContentRow.read(ActionContent.class, file).stream()
                .collect(Collectors.groupingBy(row -> row.text("action")));
        return number -> rows.getOrDefault(number, List.of());
    }

    int number() {
        return facts.number("number");
    }

    /** As it is today. */
    ActionStatus status() {
        return ActionStatus.valueOf(facts.text("status"));
    }

    /** The end planned at first, before any postponement. */
    String firstEnd() {
        String initial = facts.text("initialEnd");
        return initial.isEmpty() ? facts.text("end") : initial;
    }
}
