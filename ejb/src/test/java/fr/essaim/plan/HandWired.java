// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import jakarta.persistence.EntityManager;

/** Beans of the plan where no container gives them what they need. */
public final class HandWired {

    private HandWired() {}

    public static PlanRepository plans(EntityManager em) {
        PlanRepository plans = new PlanRepository();
        plans.em = em;
        return plans;
    }
}
