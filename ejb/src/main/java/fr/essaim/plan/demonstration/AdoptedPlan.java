// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.ContentRow;
import fr.essaim.demonstration.DemonstrationGroup;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.demonstration.Undertaking;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.StrategicAxis;
import fr.essaim.plan.WorkingGroup;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan on the day it was adopted: its axes and groups, and the first values of its actions. */
final class AdoptedPlan {

    private final PlanContent content = new PlanContent();
    private final Map<String, Long> institutions;
    private final AdministrationPlan plan;

    AdoptedPlan(PortalSite site, DemonstrationPeople people) {
        institutions = people.institutions().stream().collect(Collectors.toMap(Institution::code, Institution::id));
        plan = new AdministrationPlan(
                site,
                content.text("title"),
                content.number("startYear"),
                content.number("endYear"),
                content.text("foreword"));
        plan.shareAmong(institutions.values());
        Map<String, StrategicAxis> axes = new HashMap<>();
        for (ContentRow row : ContentRow.read(AdoptedPlan.class, "axes")) {
            String code = row.text("code");
            axes.put(code, plan.addAxis(axes.get(row.text("parent")), code, row.text("title"), row.text("summary")));
        }
        Map<String, String> names =
                people.groups().stream().collect(Collectors.toMap(DemonstrationGroup::code, DemonstrationGroup::name));
        ContentRow.read(AdoptedPlan.class, "groups")
                .forEach(row -> plan.addGroup(row.text("code"), names.get(row.text("code")), row.text("mission")));
    }

    AdministrationPlan plan() {
        return plan;
    }

    LocalDate adopted() {
        return content.adopted();
    }

    /** Canonical values of an action as adopted; the plan is stored already. */
    Map<ActionField, String> firstValues(ActionContent action, Undertaking work) {
        ContentRow facts = action.facts();
        boolean notBegun = action.status() == ActionStatus.PLANNED;
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        values.put(ActionField.TITLE, facts.text("title"));
        values.put(ActionField.DESCRIPTION, facts.text("description"));
        values.put(ActionField.AXIS, axisId(facts.text("axis")));
        values.put(
                ActionField.INSTITUTIONS,
                CanonicalText.ofNumbers(
                        work.institutions().stream().map(institutions::get).toList()));
        values.put(ActionField.WORKING_GROUP, groupId(work.group()));
        values.put(ActionField.LEAD, work.lead().toString());
        values.put(ActionField.CO_LEADS, CanonicalText.ofAgents(work.coLeads()));
        values.put(ActionField.CONTRIBUTORS, CanonicalText.ofAgents(work.contributors()));
        values.put(ActionField.ELECTED_REFERENT, facts.text("elected"));
        values.put(ActionField.PRIORITY, facts.text("priority"));
        values.put(ActionField.PLANNED_START, facts.text("start"));
        values.put(ActionField.PLANNED_END, action.firstEnd());
        values.put(ActionField.PROGRESS, notBegun || facts.text("progress").isEmpty() ? facts.text("progress") : "0");
        values.put(ActionField.CONFIDENCE, notBegun ? facts.text("confidence") : Confidence.UNKNOWN.name());
        values.put(ActionField.EXPECTED_RESULT, facts.text("expectedResult"));
        values.put(ActionField.BUDGET, facts.text("budget"));
        values.put(ActionField.TAGS, facts.text("tags"));
        return values;
    }

    private String axisId(String code) {
        return plan.axes().stream()
                .filter(axis -> axis.code().equals(code))
                .map(StrategicAxis::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private String groupId(String code) {
        return plan.groups().stream()
                .filter(group -> group.code().equals(code))
                .map(WorkingGroup::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
