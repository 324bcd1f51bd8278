// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.portlet.chart.ChartTable;
import java.util.List;
import java.util.Map;

/**
 * The dashboard as one visitor sees it with one filter, everything worked out.
 *
 * @param address of this very view, to be kept and sent
 * @param percent of the whole, null when nothing is measured
 * @param budget what the actions cost, empty when none has a budget
 * @param count how many actions of how many
 * @param allAddress the list without any condition
 * @param selectable whether the visitor may edit several actions at once
 * @param grouping {@code none}, or what the groups have headings for
 * @param nothing whether no action fits
 * @param blank whether the plan has no action at all
 * @param exports addresses of the list as a file, by format
 */
public record DashboardPage(
        long planId,
        String title,
        String subtitle,
        String address,
        List<Tile> tiles,
        Integer percent,
        String percentText,
        String formula,
        String budget,
        List<ChartTable> breakdowns,
        ChartTable curve,
        String count,
        String countOf,
        List<ActiveFilter> activeFilters,
        String allAddress,
        List<Heading> headings,
        boolean selectable,
        String grouping,
        boolean nothing,
        boolean blank,
        List<ListGroup> groups,
        List<PageLink> pages,
        Map<String, String> exports) {

    /** One page of a list that has several. */
    public record PageLink(int number, String address, boolean current) {}

    public boolean grouped() {
        return !"none".equals(grouping);
    }

    /** Columns of the list, for headings that span it. */
    public int columns() {
        return selectable ? 10 : 9;
    }
}
