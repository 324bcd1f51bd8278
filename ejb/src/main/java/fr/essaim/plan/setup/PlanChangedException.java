// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

import fr.essaim.BusinessException;

/** Somebody else changed the plan since it was opened; nothing was saved. */
public class PlanChangedException extends BusinessException {

    PlanChangedException() {
        super("plan.changed");
    }
}
