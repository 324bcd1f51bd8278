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
 */
public record RowEdit(Long actionId, Integer number, int baseVersion, Map<ActionField, String> values) {}
