// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.persistence.Statements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a whole plan in a fixed number of statements, whatever its size. */
final class BoardFinder {

    private static final String PLAN = "select id, title, start_year, end_year, foreword, current_plan, revision"
            + " from administration_plan where company_id = ? and site_id = ?";

    private final Statements statements;
    private final Directory directory;
    private final Clock clock;

    BoardFinder(Statements statements, Directory directory, Clock clock) {
        this.statements = statements;
        this.directory = directory;
        this.clock = clock;
    }

    List<PlanSummary> plans(PortalSite site) {
        return headers(PLAN + " order by coalesce(current_plan, false) desc, start_year desc, id desc", site).stream()
                .map(plan -> new PlanSummary(plan.id(), plan.title(), plan.startYear(), plan.endYear(), plan.current()))
                .toList();
    }

    SortedMap<Long, PortalSite> sitesWithPlan(long after, int size) {
        SortedMap<Long, PortalSite> sites = new TreeMap<>();
        rows(
                        "select id, company_id, site_id from administration_plan where current_plan = true and id > ?"
                                + " order by id fetch first " + size + " rows only",
                        after)
                .forEach(row -> sites.put(row.number(0), new PortalSite(row.number(1), row.number(2))));
        return sites;
    }

    Optional<PlanHeader> currentPlan(PortalSite site) {
        return headers(PLAN + " and current_plan = true", site).stream().findFirst();
    }

    Optional<PlanHeader> plan(PortalSite site, long planId) {
        return headers(PLAN + " and id = ?", site, planId).stream().findFirst();
    }

    private List<PlanHeader> headers(String sql, PortalSite site, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of(site.companyId(), site.siteId()));
        parameters.addAll(List.of(more));
        return rows(sql, parameters.toArray()).stream()
                .map(row -> new PlanHeader(
                        row.number(0),
                        row.text(1),
                        row.smallNumber(2),
                        row.smallNumber(3),
                        row.text(4),
                        List.of(),
                        row.flag(5),
                        row.number(6)))
                .toList();
    }

    /** @param before an earlier revision, of which what has not changed is taken */
    PlanBoard board(PortalSite site, PlanHeader plan, Optional<PlanBoard> before) {
        List<AxisNode> axes = AxisTree.inOrder(rows(
                "select id, parent_id, code, title from strategic_axis where plan_id = ? order by position",
                plan.id()));
        List<GroupNode> groups =
                rows("select id, code, name from working_group where plan_id = ? order by code", plan.id()).stream()
                        .map(row -> new GroupNode(row.number(0), row.text(1), row.text(2)))
                        .toList();
        List<ActionRow> actions = new ActionRowFinder(clock.getZone(), this::rows)
                .read(plan.id(), before.map(PlanBoard::rowsById).orElse(Map.of()));
        Map<AgentId, String> names = before.map(PlanBoard::leadNames).orElse(Map.of());
        return new PlanBoard(withInstitutions(plan), axes, groups, actions, leadNames(site, actions, names));
    }

    private PlanHeader withInstitutions(PlanHeader plan) {
        List<Long> institutions = rows(
                        "select institution_id from administration_plan_institution where plan_id = ?"
                                + " order by institution_id",
                        plan.id())
                .stream()
                .map(row -> row.number(0))
                .toList();
        return new PlanHeader(
                plan.id(),
                plan.title(),
                plan.startYear(),
                plan.endYear(),
                plan.foreword(),
                institutions,
                plan.current(),
                plan.revision());
    }

    private Map<AgentId, String> leadNames(PortalSite site, Collection<ActionRow> actions, Map<AgentId, String> known) {
        Set<AgentId> leads =
                actions.stream().map(ActionRow::leadId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<AgentId, String> names = new HashMap<>(known);
        leads.removeAll(known.keySet());
        if (!leads.isEmpty()) {
            directory.findAll(site, leads).forEach((agent, member) -> names.put(agent, sortedName(member)));
        }
        return names;
    }

    private static String sortedName(StaffMember member) {
        return member.lastName() + " " + member.firstName();
    }

    private List<ResultRow> rows(String sql, Object... parameters) {
        return statements.<Object>column(sql, parameters).stream()
                .map(ResultRow::of)
                .toList();
    }
}
