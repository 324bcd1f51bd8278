// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.portlet.RecordNumber;
import jakarta.faces.context.FacesContext;
import jakarta.portlet.PortletPreferences;
import jakarta.portlet.PortletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was set for this portlet on this page: which plan it shows, and how its list is grouped when the address does not
 * say.
 *
 * @param planId 0 for the site's current plan
 */
public record PlanPreferences(long planId, Grouping grouping) {

    /** Names of the portlet's preferences. */
    public static final String PLAN = "plan";

    public static final String GROUPING = "grouping";

    /** Those of the present Faces request, read once. */
    public static PlanPreferences current() {
        FacesContext context = FacesContext.getCurrentInstance();
        return (PlanPreferences) context.getAttributes()
                .computeIfAbsent(
                        PlanPreferences.class,
                        key -> of(((PortletRequest) context.getExternalContext().getRequest()).getPreferences()));
    }

    /** What cannot be understood is as if it were not set. */
    public static PlanPreferences of(PortletPreferences preferences) {
        String plan = preferences.getValue(PLAN, "0");
        String grouping = preferences.getValue(GROUPING, Grouping.NONE.name());
        return new PlanPreferences(
                RecordNumber.of(plan),
                Arrays.stream(Grouping.values())
                        .filter(value -> value.name().equalsIgnoreCase(grouping))
                        .findFirst()
                        .orElse(Grouping.NONE));
    }

    /** The filter of an address, grouped as set here when the address does not say. */
    public ActionFilter filter(Map<String, String[]> parameters) {
        Map<String, String[]> said = new HashMap<>(parameters);
        said.putIfAbsent("by", new String[] {grouping.name().toLowerCase(Locale.ROOT)});
        return ActionFilter.of(said);
    }

    /** The board of that plan; of the current one when that plan is gone or hidden from the visitor. */
    public PlanBoard board(PlanBoards boards, Visitor visitor) {
        if (planId != 0) {
            try {
                return boards.of(visitor, planId);
            } catch (RecordNotFoundException gone) {
                return boards.current(visitor);
            }
        }
        return boards.current(visitor);
    }
}
