// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.audience.roll.RollChangeLine;
import fr.essaim.audience.roll.RollSize;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.portlet.Texts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a roll, who arrived or left since, and what was decided. */
final class RollWriter {

    private final Directory directory;
    private final PortalSite site;
    private final Texts texts;
    private final ZoneId zone;
    private final Map<Long, String> institutions;
    private final Map<Long, String> departments;

    RollWriter(Directory directory, PortalSite site, Texts texts, ZoneId zone) {
        this.directory = directory;
        this.site = site;
        this.texts = texts;
        this.zone = zone;
        institutions =
                directory.institutions(site).stream().collect(Collectors.toMap(Institution::id, Institution::name));
        departments = directory.departments(site).stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    RollPage page(RollSize size, Slice<RollChangeLine> waiting, Slice<RollChangeLine> decided) {
        Set<AgentId> people = Stream.concat(waiting.items().stream(), decided.items().stream())
                .flatMap(change -> Stream.of(change.agent(), change.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AgentId, StaffMember> known = people.isEmpty() ? Map.of() : directory.findAll(site, people);
        long hidden = waiting.total() - waiting.items().size();
        return new RollPage(
                texts.get("roll.size", size.onRoll(), size.struck()),
                places(size.lines()),
                waiting.items().stream()
                        .map(change -> new RollPage.Waiting(Long.toString(change.id()), label(change, known)))
                        .toList(),
                texts.get("roll.waiting", waiting.total()),
                hidden == 0 ? "" : texts.get("roll.more", hidden),
                decided.items().stream().map(change -> decided(change, known)).toList());
    }

    private List<RollPage.Place> places(List<RollSize.Line> lines) {
        Map<Long, List<RollSize.Line>> byInstitution = lines.stream()
                .collect(Collectors.groupingBy(RollSize.Line::institutionId, TreeMap::new, Collectors.toList()));
        return byInstitution.entrySet().stream()
                .map(entry -> new RollPage.Place(
                        institutions.getOrDefault(entry.getKey(), texts.get("audience.nowhere")),
                        texts.get(
                                "audience.agents",
                                entry.getValue().stream()
                                        .mapToInt(RollSize.Line::agents)
                                        .sum()),
                        entry.getValue().stream()
                                .map(line -> new AudiencePage.Line(
                                        department(line.departmentId()), Integer.toString(line.agents())))
                                .sorted(Comparator.comparing(AudiencePage.Line::label))
                                .toList()))
                .toList();
    }

    private String department(long id) {
        return departments.getOrDefault(id, texts.get("roll.no-department"));
    }

    private String label(RollChangeLine change, Map<AgentId, StaffMember> known) {
        return texts.get(
                "roll.change." + change.kind(),
                name(change.agent(), known),
                department(change.departmentId()),
                texts.moment(change.foundAt(), zone));
    }

    private RollPage.Decided decided(RollChangeLine change, Map<AgentId, StaffMember> known) {
        return new RollPage.Decided(
                name(change.agent(), known),
                texts.get("roll.outcome." + change.kind() + "." + change.decision()),
                texts.get("roll.decided-by", name(change.decidedBy(), known), texts.moment(change.decidedAt(), zone)),
                change.reason());
    }

    private String name(AgentId agent, Map<AgentId, StaffMember> known) {
        StaffMember member = known.get(agent);
        return member == null || !member.active() && member.displayName().isEmpty()
                ? texts.get("person.former")
                : member.displayName();
    }
}
