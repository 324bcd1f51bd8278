// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.plan.board.AxisNode;
import fr.essaim.plan.board.GroupNode;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.portlet.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the numbers in a plan are called: its leads, institutions, axes and groups, asked of the directory at once. */
public final class Names {

    private final Texts texts;
    private final Map<AgentId, StaffMember> members;
    private final Map<Long, Institution> institutions;
    private final Map<Long, AxisNode> axes;
    private final Map<Long, GroupNode> groups;

    public Names(PlanBoard board, Collection<AgentId> people, Directory directory, PortalSite site, Texts texts) {
        this(
                board.axes(),
                board.groups(),
                people.isEmpty() ? Map.of() : directory.findAll(site, people),
                directory.institutions(site),
                texts);
    }

    Names(
            Collection<AxisNode> axes,
            Collection<GroupNode> groups,
            Map<AgentId, StaffMember> members,
            Collection<Institution> institutions,
            Texts texts) {
        this.texts = texts;
        this.members = members;
        this.institutions = byId(institutions, Institution::id);
        this.axes = byId(axes, AxisNode::id);
        this.groups = byId(groups, GroupNode::id);
    }

    /** Those of whoever leads an action of the plan, alone or with others. */
    public static Names ofLeads(PlanBoard board, Directory directory, PortalSite site, Texts texts) {
        Set<AgentId> leads = board.rows().stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.leadId()), row.coLeadIds().stream()))
                .collect(Collectors.toSet());
        return new Names(board, leads, directory, site, texts);
    }

    private static <T> Map<Long, T> byId(Collection<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Who did something, and in whose place. */
    public String author(AgentId agent, Optional<AgentId> impersonator) {
        return impersonator
                .map(other -> texts.get("person.acting-for", person(other), person(agent)))
                .orElseGet(() -> person(agent));
    }

    /** Empty for nobody; a closed or unknown account is a former member. */
    public String person(AgentId agent) {
        if (agent == null) {
            return "";
        }
        StaffMember member = members.get(agent);
        return member == null || !member.active() ? texts.get("person.former") : member.displayName();
    }

    /** Empty when there is no such institution. */
    public String institution(long id) {
        Institution institution = institutions.get(id);
        return institution == null ? "" : institution.name();
    }

    /** Code and title; empty when there is no such axis. */
    public String axis(long id) {
        AxisNode axis = axes.get(id);
        return axis == null ? "" : axis.code() + "\u00a0· " + axis.title();
    }

    /** Empty when there is no such group. */
    public String group(long id) {
        GroupNode group = groups.get(id);
        return group == null ? "" : group.name();
    }
}
