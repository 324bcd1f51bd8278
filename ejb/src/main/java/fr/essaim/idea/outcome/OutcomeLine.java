// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.outcome;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import java.time.LocalDate;

/**
 * Something that an idea became, as it stands.
 *
 * @param actionId null for a project, and for an action that the visitor may not see
 * @param actionNumber 0 without action
 * @param title of the action or project as it is called today; of a step, as it was called when it was added
 * @param actionTitle of the action that a step is part of; empty otherwise
 * @param status null without an action that the visitor sees, and for a step
 * @param progress 0 to 100, null when not measured
 * @param lead null without one
 * @param due null when not planned
 * @param done whether it is; {@code doneOn} tells since when, where known
 */
public record OutcomeLine(
        long id,
        long ideaId,
        OutcomeKind kind,
        Long actionId,
        int actionNumber,
        String title,
        String actionTitle,
        ActionStatus status,
        Integer progress,
        AgentId lead,
        LocalDate due,
        boolean done,
        LocalDate doneOn) {}
