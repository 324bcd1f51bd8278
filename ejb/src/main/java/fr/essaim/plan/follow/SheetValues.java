// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.board.ActionRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The canonical texts of an action as the board already holds them: the same as reading the action field by field. */
final class SheetValues {

    private SheetValues() {}

    static Map<ActionField, String> of(ActionRow row, String description, String expectedResult) {
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        for (ActionField field : ActionField.values()) {
            values.put(field, value(field, row, description, expectedResult));
        }
        return values;
    }

    private static String value(ActionField field, ActionRow row, String description, String expectedResult) {
        return switch (field) {
            case TITLE -> row.title();
            case DESCRIPTION -> description;
            case AXIS -> Long.toString(row.axisId());
            case INSTITUTIONS -> CanonicalText.ofNumbers(row.institutionIds());
            case WORKING_GROUP -> row.groupId() == 0 ? "" : Long.toString(row.groupId());
            case LEAD -> CanonicalText.ofAgents(lead(row));
            case CO_LEADS -> CanonicalText.ofAgents(row.coLeadIds());
            case CONTRIBUTORS -> CanonicalText.ofAgents(row.contributorIds());
            case ELECTED_REFERENT -> row.electedReferent();
            case PRIORITY -> CanonicalText.of(row.priority());
            case PLANNED_START -> CanonicalText.of(row.start());
            case PLANNED_END -> CanonicalText.of(row.end());
            case STATUS -> CanonicalText.of(row.status());
            case PROGRESS -> CanonicalText.of(row.declaredProgress());
            case CONFIDENCE -> CanonicalText.of(row.confidence());
            case EXPECTED_RESULT -> expectedResult;
            case BUDGET -> CanonicalText.of(row.budget());
            case TAGS -> CanonicalText.ofWords(row.tags());
        };
    }

    private static List<AgentId> lead(ActionRow row) {
        return row.leadId() == null ? List.of() : List.of(row.leadId());
    }
}
