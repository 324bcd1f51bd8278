// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.PlanPermission;
import fr.essaim.portlet.feature.FeaturePortlet;
import jakarta.portlet.PortletRequest;
import java.util.Map;
import java.util.Set;

/** The plan, and its administration: they differ in the view that they begin with. */
public class PlanPortlet extends FeaturePortlet {

    public PlanPortlet() {
        super(
                "plan",
                Map.of(
                        "board",
                        Set.of("dashboard"),
                        "sheet",
                        Set.of("sheet"),
                        "setup",
                        Set.of("setup"),
                        "exchange",
                        Set.of("import"),
                        "todo",
                        Set.of("todo")),
                PlanResource.class);
    }

    @Override
    protected boolean takesFile(PortletRequest request) {
        return allows(visitor(request), PlanPermission.IMPORT);
    }
}
