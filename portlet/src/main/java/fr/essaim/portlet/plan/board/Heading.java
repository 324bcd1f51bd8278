// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

/**
 * The heading of a column, a link that sorts by it.
 *
 * @param sorted {@code ascending}, {@code descending} or null
 */
public record Heading(String kind, String label, String address, String sorted) {}
