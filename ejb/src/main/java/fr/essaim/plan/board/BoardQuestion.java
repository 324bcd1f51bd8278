// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks, on which day, with what worked out once for all rows. */
record BoardQuestion(LocalDate today, AgentId me, List<String> words, Map<Long, Set<Long>> axisFamilies) {

    Set<Long> axesBelow(long axisId) {
        return axisFamilies.getOrDefault(axisId, Set.of());
    }
}
