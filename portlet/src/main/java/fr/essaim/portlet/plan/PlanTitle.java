// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.board.PlanSummary;
import fr.essaim.portlet.Texts;

/** A plan named among others: its title and its years. */
public final class PlanTitle {

    private PlanTitle() {}

    public static String of(PlanSummary plan, Texts texts) {
        return texts.get(
                "preferences.plan.years",
                plan.title(),
                Integer.toString(plan.startYear()),
                Integer.toString(plan.endYear()));
    }
}
