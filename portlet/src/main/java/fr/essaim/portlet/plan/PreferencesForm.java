// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import java.io.Serializable;
import java.util.Map;

/** What the portlet shows on this page, while it is chosen. */
public class PreferencesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String plan;
    private String grouping;

    PreferencesForm(PlanPreferences present) {
        plan = Long.toString(present.planId());
        grouping = present.grouping().name();
    }

    /** By the names of the portlet's preferences. */
    Map<String, String> values() {
        return Map.of(PlanPreferences.PLAN, plan, PlanPreferences.GROUPING, grouping);
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getGrouping() {
        return grouping;
    }

    public void setGrouping(String grouping) {
        this.grouping = grouping;
    }
}
