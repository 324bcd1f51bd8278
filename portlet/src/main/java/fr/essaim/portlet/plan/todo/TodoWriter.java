// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.todo;

import fr.essaim.duty.Duty;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.follow.LeadDuty;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Tells a lead's duties in words. */
final class TodoWriter {

    private final Texts texts;
    private final LocalDate today;
    private final LongFunction<ActionStatus> statuses;
    private final LongFunction<String> sheets;

    /**
     * @param statuses of actions by their ids
     * @param sheets addresses of sheets by the action's id
     */
    TodoWriter(Texts texts, LocalDate today, LongFunction<ActionStatus> statuses, LongFunction<String> sheets) {
        this.texts = texts;
        this.today = today;
        this.statuses = statuses;
        this.sheets = sheets;
    }

    TodoPage write(List<Duty> duties, long led, String mine) {
        long concerned =
                duties.stream().map(duty -> duty.about().key().id()).distinct().count();
        String summary = duties.isEmpty() ? "" : texts.get("todo.summary", duties.size(), concerned, led);
        return new TodoPage(led > 0, summary, groups(duties), mine);
    }

    /** The filter that keeps the visitor's actions. */
    static ActionFilter mine() {
        return ActionFilter.ALL.withMine(true);
    }

    private List<TodoPage.Group> groups(List<Duty> duties) {
        return Arrays.stream(LeadDuty.values())
                .map(kind -> new TodoPage.Group(
                        kind.name(),
                        texts.get("todo." + kind.name()),
                        texts.get("todo." + kind.name() + ".advice"),
                        duties.stream()
                                .filter(duty -> duty.kind().equals(kind.name()))
                                .map(this::line)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private TodoPage.Line line(Duty duty) {
        ActionStatus status = statuses.apply(duty.about().key().id());
        return new TodoPage.Line(
                duty.about().key().id(),
                duty.about().number(),
                duty.about().title(),
                sheets.apply(duty.about().key().id()),
                since(duty, texts, today),
                duty.detail(),
                status.name(),
                texts.name(status));
    }

    /** Since when it is owed, in days; from when on, for what is not due yet. */
    static String since(Duty duty, Texts texts, LocalDate today) {
        if (duty.since() == null) {
            return "";
        }
        long days = Math.abs(ChronoUnit.DAYS.between(duty.since(), today));
        String key = duty.kind().equals(LeadDuty.STARTS_SOON.name()) ? "todo.from" : "todo.since";
        return texts.get(key, texts.date(duty.since()), days);
    }
}
