// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.plan.ActionStep;
import java.time.LocalDate;

/** A step as the sheet shows it; {@code doneOn} is null while it is not done. */
public record StepLine(long id, String title, LocalDate plannedStart, LocalDate plannedEnd, LocalDate doneOn) {

    static StepLine of(ActionStep step) {
        return new StepLine(step.id(), step.title(), step.plannedStart(), step.plannedEnd(), step.doneOn());
    }

    public boolean done() {
        return doneOn != null;
    }

    public boolean late(LocalDate today) {
        return !done() && plannedEnd != null && today.isAfter(plannedEnd);
    }
}
