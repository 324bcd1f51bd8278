// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.ChangeRecorder;
import fr.essaim.plan.follow.HistoryLine;
import fr.essaim.plan.follow.StepLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the sheet of an action names: in its fields, as writers, in its history. */
final class SheetPeople {

    private SheetPeople() {}

    /** As canonical texts of fields. */
    static List<String> of(ActionSheet sheet) {
        List<HistoryLine> past = sheet.history().items();
        List<String> people = new ArrayList<>();
        for (ActionField field : ActionField.values()) {
            if (FieldTexts.isPeople(field)) {
                people.add(sheet.values().get(field));
            }
        }
        Stream.of(
                        sheet.reports().items().stream().flatMap(line -> both(line.by(), line.impersonator())),
                        sheet.notes().items().stream().flatMap(line -> both(line.by(), line.impersonator())),
                        sheet.postponements().stream().map(line -> line.by()),
                        sheet.steps().stream().map(StepLine::agent).filter(Objects::nonNull),
                        past.stream().flatMap(line -> both(line.by(), line.impersonator())))
                .flatMap(agents -> agents)
                .distinct()
                .forEach(author -> people.add(CanonicalText.ofAgents(List.of(author))));
        past.stream()
                .filter(line ->
                        PastWriter.field(line).filter(FieldTexts::isPeople).isPresent()
                                || ChangeRecorder.namesAgents(line.field()))
                .forEach(line -> people.addAll(List.of(line.before(), line.after())));
        return people;
    }

    private static Stream<AgentId> both(AgentId agent, Optional<AgentId> impersonator) {
        return Stream.concat(Stream.of(agent), impersonator.stream());
    }
}
