// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.plan.ActionField;
import java.util.Map;

/**
 * One row of many to be saved together.
 *
 * @param actionId null to create
 * @param number for a new action, null for the next free one; ignored otherwise
 * @param baseVersion the version the values were written against; ignored for a new action
 * @param values canonical texts
 * @param reason why the end moves to a later day; empty when it does not
 */
public record RowEdit(Long actionId, Integer number, int baseVersion, Map<ActionField, String> values, String reason) {

    public RowEdit(Long actionId, Integer number, int baseVersion, Map<ActionField, String> values) {
        this(actionId, number, baseVersion, values, "");
    }
}
