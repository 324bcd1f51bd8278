// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStep;
import java.time.LocalDate;

/** A step as the sheet shows it; {@code doneOn} is null while it is not done, {@code agent} when the lead is in charge. */
public record StepLine(
        long id, String title, LocalDate plannedStart, LocalDate plannedEnd, LocalDate doneOn, AgentId agent) {

    static StepLine of(ActionStep step) {
        return new StepLine(
                step.id(),
                step.title(),
                step.plannedStart(),
                step.plannedEnd(),
                step.doneOn(),
                step.agent().orElse(null));
    }

    public boolean done() {
        return doneOn != null;
    }

    public boolean late(LocalDate today) {
        return !done() && plannedEnd != null && today.isAfter(plannedEnd);
    }
}
