// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.Sort;
import fr.essaim.portlet.PortletLinks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The addresses that lead from one filtered list to another, and to the sheets of its actions. */
public final class FilterLinks {

    private static final long PLACEHOLDER = 987_654_321_012_345_678L;

    private final ActionFilter filter;
    private final String sheetPattern;

    public FilterLinks(ActionFilter filter) {
        this.filter = filter;
        this.sheetPattern = sheetAddress(filter, PLACEHOLDER);
    }

    /** The dashboard with this filter. */
    public static String to(ActionFilter filter) {
        return PortletLinks.view(parameters(filter));
    }

    /** The dashboard with this filter, at the row of an action: plan.js goes there. */
    public static String back(ActionFilter filter, long actionId) {
        return to(filter) + "#action-" + actionId;
    }

    /** Says "not grouped" in so many words where the portlet's preferences would group. */
    private static Map<String, String> parameters(ActionFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>(filter.toParameters());
        if (PlanPreferences.current().grouping() != Grouping.NONE) {
            parameters.putIfAbsent("by", Grouping.NONE.name().toLowerCase(Locale.ROOT));
        }
        return parameters;
    }

    /** The sheet of an action, which remembers the filter it was reached from. */
    public static String sheetAddress(ActionFilter filter, long actionId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("view", "sheet");
        parameters.put("action", Long.toString(actionId));
        parameters.putAll(parameters(filter));
        return PortletLinks.view(parameters);
    }

    /** Many sheets of one list: the address is worked out once. */
    public String sheet(long actionId) {
        return sheetPattern.replace(Long.toString(PLACEHOLDER), Long.toString(actionId));
    }

    /** Downwards when the list is already sorted upwards by it. */
    public String sort(Sort sort) {
        return to(filter.withSort(sort, filter.sort() == sort && !filter.descending())
                .withPage(0, filter.size()));
    }

    public String page(int page) {
        return to(filter.withPage(page, filter.size()));
    }
}
