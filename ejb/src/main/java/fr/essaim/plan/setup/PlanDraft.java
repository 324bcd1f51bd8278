// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is said of a plan itself, apart from its actions.
 *
 * @param foreword light rich text
 * @param axes in their order; {@code 1.1} is a part of {@code 1}
 */
public record PlanDraft(
        String title,
        int startYear,
        int endYear,
        String foreword,
        Set<Long> institutionIds,
        List<PlanLine> axes,
        List<PlanLine> groups) {

    static PlanDraft of(AdministrationPlan plan) {
        List<PlanLine> axes = new ArrayList<>();
        plan.axes().forEach(axis -> axes.add(new PlanLine(axes.size() + 1, axis.code(), axis.title())));
        List<PlanLine> groups = new ArrayList<>();
        plan.groups().forEach(group -> groups.add(new PlanLine(groups.size() + 1, group.code(), group.name())));
        return new PlanDraft(
                plan.title(), plan.startYear(), plan.endYear(), plan.foreword(), plan.institutionIds(), axes, groups);
    }
}
