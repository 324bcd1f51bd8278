// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionPart;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.text.Folding;
import fr.essaim.text.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the actions of a plan in four statements: the actions, then institutions, people and tags of all of them. Of a
 * plan that was read before, only what has changed since, which one statement more tells: each change makes the version
 * of its action grow. The action is read before its lists, so that a change between the two is seen the next time.
 */
final class ActionRowFinder {

    /** More changes than this are read with all the rest. */
    private static final int FEW = 20;

    private static final String VERSIONS =
            "select a.id, a.version from plan_action a where a.plan_id = ? order by a.number";

    private static final String ACTIONS = """
            select a.id, a.number, a.title, a.axis_id, a.working_group_id, a.elected_referent, a.priority,
                   a.planned_start, a.planned_end, a.initial_end, a.status, a.completed_on, a.progress, a.confidence,
                   a.budget, a.last_report_at, a.version, a.description, a.expected_result,
                   s.steps, s.done, p.times,
                   (select max(t.at) from field_change t
                    where t.record_id = a.id and t.record_type = 'PlanAction' and t.field <> 'ASKED') as changed_at
            from plan_action a
            left join (select t.action_id, count(*) as steps, count(t.done_on) as done
                       from action_step t join plan_action b on b.id = t.action_id
                       where b.plan_id = ?%1$s group by t.action_id) s on s.action_id = a.id
            left join (select t.action_id, count(*) as times
                       from postponement t join plan_action b on b.id = t.action_id
                       where b.plan_id = ?%1$s group by t.action_id) p on p.action_id = a.id
            where a.plan_id = ?%2$s
            order by a.number""";

    private static final String INSTITUTIONS = """
            select i.action_id, i.institution_id from plan_action_institution i
            join plan_action a on a.id = i.action_id where a.plan_id = ?%2$s order by i.institution_id""";

    private static final String PEOPLE = """
            select p.action_id, p.agent_id, p.part from plan_action_person p
            join plan_action a on a.id = p.action_id where a.plan_id = ?%2$s order by p.agent_id""";

    private static final String TAGS = """
            select t.action_id, t.tag from plan_action_tag t
            join plan_action a on a.id = t.action_id where a.plan_id = ?%2$s order by t.tag""";

    /** Runs a statement. */
    interface Statements {
        List<ResultRow> rows(String sql, Object... parameters);
    }

    private final ZoneId zone;
    private final Statements statements;

    ActionRowFinder(ZoneId zone, Statements statements) {
        this.zone = zone;
        this.statements = statements;
    }

    /** @param known what was read before, by id; may be empty */
    List<ActionRow> read(long planId, Map<Long, ActionRow> known) {
        if (known.isEmpty()) {
            return read(planId, List.of());
        }
        List<ResultRow> versions = statements.rows(VERSIONS, planId);
        List<Long> changed = versions.stream()
                .filter(row -> isNews(row, known))
                .map(row -> row.number(0))
                .toList();
        if (changed.size() > FEW) {
            return read(planId, List.of());
        }
        Map<Long, ActionRow> rows = new HashMap<>(known);
        if (!changed.isEmpty()) {
            read(planId, changed).forEach(row -> rows.put(row.id(), row));
        }
        return versions.stream()
                .map(row -> rows.get(row.number(0)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isNews(ResultRow version, Map<Long, ActionRow> known) {
        ActionRow row = known.get(version.number(0));
        return row == null || row.version() != version.smallNumber(1);
    }

    /** @param only ids of those to read; empty for all */
    private List<ActionRow> read(long planId, List<Long> only) {
        List<ResultRow> actions = rows(ACTIONS, planId, only, 3);
        Map<Long, List<Long>> institutions = byAction(rows(INSTITUTIONS, planId, only, 1), row -> row.number(1));
        Map<Long, List<String>> tags = byAction(rows(TAGS, planId, only, 1), row -> row.text(1));
        Map<Long, List<ResultRow>> people = byAction(rows(PEOPLE, planId, only, 1), row -> row);
        return actions.stream()
                .map(row -> action(
                        row,
                        institutions.getOrDefault(row.number(0), List.of()),
                        tags.getOrDefault(row.number(0), List.of()),
                        people.getOrDefault(row.number(0), List.of())))
                .toList();
    }

    /** @param times how often the statement asks for the plan and the ids */
    private List<ResultRow> rows(String sql, long planId, List<Long> only, int times) {
        String marks = only.stream().map(id -> "?").collect(Collectors.joining(", "));
        String inner = only.isEmpty() ? "" : " and b.id in (" + marks + ")";
        String outer = only.isEmpty() ? "" : " and a.id in (" + marks + ")";
        List<Object> parameters = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            parameters.add(planId);
            parameters.addAll(only);
        }
        return statements.rows(sql.formatted(inner, outer), parameters.toArray());
    }

    private static <T> Map<Long, List<T>> byAction(List<ResultRow> rows, Function<ResultRow, T> value) {
        Map<Long, List<T>> values = new HashMap<>();
        rows.forEach(row ->
                values.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(value.apply(row)));
        return values;
    }

    private ActionRow action(ResultRow row, List<Long> institutions, List<String> tags, List<ResultRow> people) {
        Instant lastReportAt = row.instant(15);
        LocalDate lastReportOn = day(lastReportAt);
        LocalDate changedOn = day(row.instant(22));
        return new ActionRow(
                row.number(0),
                row.smallNumber(1),
                row.text(2),
                row.number(3),
                List.copyOf(institutions),
                row.number(4),
                agents(people, ActionPart.LEAD).stream().findFirst().orElse(null),
                agents(people, ActionPart.CO_LEAD),
                agents(people, ActionPart.CONTRIBUTOR),
                row.text(5),
                row.choice(6, PriorityLevel.class),
                row.date(7),
                row.date(8),
                row.date(9),
                row.choice(10, ActionStatus.class),
                row.date(11),
                row.smallNumberOrNull(12),
                row.number(19) == 0 ? null : Integer.valueOf((int) Math.round(100.0 * row.number(20) / row.number(19))),
                row.choice(13, Confidence.class),
                row.numberOrNull(14),
                List.copyOf(tags),
                lastReportAt,
                lastReportOn,
                changedOn == null || lastReportOn != null && lastReportOn.isAfter(changedOn) ? lastReportOn : changedOn,
                row.smallNumber(21),
                row.smallNumber(16),
                searchText(row, tags));
    }

    private LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static List<AgentId> agents(List<ResultRow> people, ActionPart part) {
        return people.stream()
                .filter(person -> person.text(2).equals(part.name()))
                .map(person -> new AgentId(person.number(1)))
                .toList();
    }

    private static String searchText(ResultRow row, List<String> tags) {
        return Folding.of(String.join(
                " ",
                row.text(1),
                row.text(2),
                RichText.plain(row.text(17)),
                row.text(5),
                row.text(18),
                String.join(" ", tags)));
    }
}
