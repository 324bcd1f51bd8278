// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import java.util.List;

/**
 * Lines under one heading.
 *
 * @param heading empty when the list is not grouped
 * @param progress their mean, null when none is measured
 */
public record ListGroup(String heading, String count, Integer progress, String percent, List<ListRow> rows) {}
