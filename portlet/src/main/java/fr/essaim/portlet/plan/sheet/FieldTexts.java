// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.plan.follow.FieldConflict;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterChoices;
import fr.essaim.portlet.plan.Names;
import fr.essaim.text.RichText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads canonical texts of fields out for people: names for numbers, dates and words in their language. */
@RequestScoped
public class FieldTexts {

    private static final Set<ActionField> PEOPLE =
            Set.of(ActionField.LEAD, ActionField.CO_LEADS, ActionField.CONTRIBUTORS);

    @Inject
    Directory directory;

    @Inject
    PlanBoards boards;

    @Inject
    Screen screen;

    /** Names for everything a board and these canonical texts of fields with people refer to. */
    public Names names(Visitor visitor, PlanBoard board, Collection<String> people) {
        Set<AgentId> agents = new HashSet<>();
        people.forEach(text -> agents.addAll(CanonicalText.agents(text)));
        return new Names(board, agents, directory, visitor.site(), screen.texts());
    }

    public static boolean isPeople(ActionField field) {
        return PEOPLE.contains(field);
    }

    /** A canonical text as read on screen. Rich text comes without its markup. */
    public static String read(ActionField field, String value, Names names, Texts texts) {
        if (value.isEmpty()) {
            return texts.get("field.empty");
        }
        return switch (field) {
            case TITLE, EXPECTED_RESULT, ELECTED_REFERENT -> value;
            case DESCRIPTION -> RichText.plain(value);
            case AXIS -> names.axis(Long.parseLong(value));
            case WORKING_GROUP -> names.group(Long.parseLong(value));
            case INSTITUTIONS ->
                CanonicalText.numbers(value).stream().map(names::institution).collect(Collectors.joining(", "));
            case LEAD, CO_LEADS, CONTRIBUTORS ->
                CanonicalText.agents(value).stream().map(names::person).collect(Collectors.joining(", "));
            case PRIORITY -> texts.name(PriorityLevel.valueOf(value));
            case STATUS -> texts.name(ActionStatus.valueOf(value));
            case CONFIDENCE -> texts.name(Confidence.valueOf(value));
            case PLANNED_START, PLANNED_END -> texts.date(LocalDate.parse(value));
            case PROGRESS -> texts.percent(Integer.valueOf(value));
            case BUDGET -> texts.euros(Long.valueOf(value));
            case TAGS -> value.replace(",", ", ");
        };
    }

    List<ConflictChoice> conflicts(Visitor visitor, EditConflictException conflict) {
        Set<String> people = conflict.conflicts().stream()
                .filter(field -> isPeople(field.field()))
                .flatMap(field -> List.of(field.mine(), field.theirs()).stream())
                .collect(Collectors.toSet());
        conflict.conflicts().forEach(field -> people.add(field.theirAgent().toString()));
        Names names = names(visitor, boards.current(visitor), people);
        return conflict.conflicts().stream().map(field -> choice(field, names)).toList();
    }

    private ConflictChoice choice(FieldConflict conflict, Names names) {
        Texts texts = screen.texts();
        return new ConflictChoice(
                conflict.field(),
                texts.get("field." + conflict.field().name()),
                read(conflict.field(), conflict.mine(), names, texts),
                read(conflict.field(), conflict.theirs(), names, texts),
                conflict.theirs(),
                texts.get("edit.conflict.by", names.person(conflict.theirAgent()), screen.moment(conflict.theirAt())));
    }

    /** Tells the agent what came of an edit, and which changes of others it was put together with. */
    void tell(EditOutcome outcome, int number) {
        if (outcome.changed().isEmpty()) {
            screen.tell("edit.nothing", number);
        } else if (outcome.merged().isEmpty()) {
            screen.tell("edit.saved", number);
        } else {
            screen.tell(
                    "edit.merged",
                    number,
                    outcome.merged().stream()
                            .map(field -> screen.text("field." + field.name()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    FilterChoices choices(Visitor visitor, PlanBoard board) {
        return FilterChoices.of(board, names(visitor, board, Set.of()), screen.texts());
    }
}
