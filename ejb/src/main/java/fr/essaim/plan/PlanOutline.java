// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an action may refer to: the plan's own axes, groups and institutions, and the agents that the directory knows.
 */
public record PlanOutline(
        long planId, Set<Long> axisIds, Set<Long> groupIds, Set<Long> institutionIds, Predicate<AgentId> knownAgent) {

    public PlanOutline {
        axisIds = Set.copyOf(axisIds);
        groupIds = Set.copyOf(groupIds);
        institutionIds = Set.copyOf(institutionIds);
    }
}
