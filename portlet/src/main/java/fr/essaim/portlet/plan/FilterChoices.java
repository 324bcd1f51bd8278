// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Texts;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the fields of the filter offer, by the codes that {@link fr.essaim.plan.board.ActionFilter} reads; and, last, what
 * the fields of an action offer, by canonical texts.
 */
public record FilterChoices(
        List<Choice> axes,
        List<Choice> institutions,
        List<Choice> groups,
        List<Choice> leads,
        List<Choice> statuses,
        List<Choice> priorities,
        List<Choice> confidences,
        List<Choice> tags,
        List<Choice> groupings,
        List<Choice> statusNames,
        List<Choice> priorityNames,
        List<Choice> confidenceNames) {

    public static FilterChoices of(PlanBoard board, Names names, Texts texts) {
        return new FilterChoices(
                board.axes().stream()
                        .map(axis -> new Choice(
                                Long.toString(axis.id()), "\u2003".repeat(axis.depth()) + names.axis(axis.id())))
                        .toList(),
                board.plan().institutionIds().stream()
                        .map(id -> new Choice(Long.toString(id), names.institution(id)))
                        .toList(),
                board.groups().stream()
                        .map(group -> new Choice(Long.toString(group.id()), group.name()))
                        .toList(),
                leads(board, names, texts),
                choices(ActionStatus.class, texts),
                choices(PriorityLevel.class, texts),
                choices(Confidence.class, texts),
                board.tags().stream().map(tag -> new Choice(tag, tag)).toList(),
                choices(Grouping.class, texts),
                names(ActionStatus.class, texts),
                names(PriorityLevel.class, texts),
                names(Confidence.class, texts));
    }

    private static List<Choice> leads(PlanBoard board, Names names, Texts texts) {
        Collator collator = Collator.getInstance(texts.locale());
        return board.rows().stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.leadId()), row.coLeadIds().stream()))
                .filter(Objects::nonNull)
                .distinct()
                .map((AgentId lead) -> new Choice(lead.toString(), names.person(lead)))
                .sorted(Comparator.comparing(Choice::getLabel, collator))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> names(Class<E> type, Texts texts) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Choice(value.name(), texts.name(value)))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(Class<E> type, Texts texts) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), texts.name(value)))
                .toList();
    }
}
