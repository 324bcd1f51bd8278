// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.text.InvalidValueException;
import java.util.function.Function;

/**
 * The fields of an action that people change. Each has one canonical text: numbers of records and agents in ascending
 * order between commas, ISO dates, names of enums, plain integers, cleaned rich text; empty for no value. History,
 * merging, bulk editing and spreadsheets all speak it.
 */
public enum ActionField {
    TITLE(PlanAction::title),
    DESCRIPTION(PlanAction::description),
    AXIS(action -> CanonicalText.of(action.axis())),
    INSTITUTIONS(action -> CanonicalText.ofNumbers(action.institutionIds())),
    WORKING_GROUP(action -> CanonicalText.of(action.workingGroup())),
    LEAD(action -> CanonicalText.ofAgents(action.agents(ActionPart.LEAD))),
    CO_LEADS(action -> CanonicalText.ofAgents(action.agents(ActionPart.CO_LEAD))),
    CONTRIBUTORS(action -> CanonicalText.ofAgents(action.agents(ActionPart.CONTRIBUTOR))),
    ELECTED_REFERENT(PlanAction::electedReferent),
    PRIORITY(action -> CanonicalText.of(action.priority())),
    PLANNED_START(action -> CanonicalText.of(action.plannedStart())),
    PLANNED_END(action -> CanonicalText.of(action.plannedEnd())),
    STATUS(action -> CanonicalText.of(action.status())),
    PROGRESS(action -> CanonicalText.of(action.progress())),
    CONFIDENCE(action -> CanonicalText.of(action.confidence())),
    EXPECTED_RESULT(PlanAction::expectedResult),
    BUDGET(action -> CanonicalText.of(action.budget())),
    TAGS(action -> CanonicalText.ofWords(action.tags()));

    private final Function<PlanAction, String> reading;

    ActionField(Function<PlanAction, String> reading) {
        this.reading = reading;
    }

    /** The action's value in canonical text. */
    public String read(PlanAction action) {
        return reading.apply(action);
    }

    /**
     * The canonical form of a value, checked against everything that does not depend on the action's other fields.
     *
     * @throws InvalidValueException when the plan refuses it
     */
    public String canonical(String value, PlanOutline outline) {
        return FieldRules.canonical(this, value, outline);
    }
}
