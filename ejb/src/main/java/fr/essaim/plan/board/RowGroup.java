// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.util.List;

/**
 * Some rows under a common heading.
 *
 * @param key the number of the axis, institution, group or lead, the name of the status; empty for "none"
 */
public record RowGroup(String key, List<ActionRow> rows, ProgressSummary progress) {}
