// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

/**
 * A figure at the top of the dashboard, which is also a link that filters by it.
 *
 * @param kind for its colour
 * @param chosen whether the list is filtered by it now; the link then takes the filter away
 */
public record Tile(String kind, int figure, String label, String note, String address, boolean chosen) {}
