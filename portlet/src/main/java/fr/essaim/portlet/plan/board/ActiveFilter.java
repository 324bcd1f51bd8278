// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One condition of the filter, shown as a chip whose link takes it away.
 *
 * @param address the list without this condition
 */
public record ActiveFilter(String label, String address) {

    static List<ActiveFilter> of(ActionFilter filter, Names names, Texts texts) {
        List<ActiveFilter> chips = new ArrayList<>();
        if (!filter.text().isBlank()) {
            chips.add(chip(texts.get("chip.text", filter.text()), filter.withText("")));
        }
        if (filter.axisId() != 0) {
            chips.add(chip(names.axis(filter.axisId()), filter.withAxisId(0)));
        }
        if (filter.institutionId() != 0) {
            chips.add(chip(names.institution(filter.institutionId()), filter.withInstitutionId(0)));
        }
        if (filter.groupId() != 0) {
            chips.add(chip(names.group(filter.groupId()), filter.withGroupId(0)));
        }
        if (filter.leadId() != 0) {
            chips.add(chip(texts.get("chip.lead", names.person(new AgentId(filter.leadId()))), filter.withLeadId(0)));
        }
        for (ActionStatus status : new TreeSet<>(filter.statuses())) {
            Set<ActionStatus> others = new TreeSet<>(filter.statuses());
            others.remove(status);
            chips.add(chip(texts.name(status), filter.withStatuses(others)));
        }
        if (filter.priority() != null) {
            chips.add(chip(texts.name(filter.priority()), filter.withPriority(null)));
        }
        if (filter.confidence() != null) {
            chips.add(chip(texts.get("chip.confidence", texts.name(filter.confidence())), filter.withConfidence(null)));
        }
        if (!filter.tag().isEmpty()) {
            chips.add(chip(texts.get("chip.tag", filter.tag()), filter.withTag("")));
        }
        if (filter.mine()) {
            chips.add(chip(texts.get("filter.mine"), filter.withMine(false)));
        }
        if (filter.overdue()) {
            chips.add(chip(texts.get("filter.overdue"), filter.withOverdue(false)));
        }
        if (filter.unreported()) {
            chips.add(chip(texts.get("filter.unreported"), filter.withUnreported(false)));
        }
        if (filter.since() != null) {
            chips.add(chip(texts.get("chip.since", texts.date(filter.since())), filter.withSince(null)));
        }
        return chips;
    }

    private static ActiveFilter chip(String label, ActionFilter without) {
        return new ActiveFilter(label, FilterLinks.to(without));
    }
}
