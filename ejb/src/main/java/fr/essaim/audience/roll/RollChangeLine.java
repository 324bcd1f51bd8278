// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.directory.AgentId;
import java.time.Instant;

/**
 * An arrival or departure.
 *
 * @param decision null while it waits, as are the moment and the agent who decided
 */
public record RollChangeLine(
        long id,
        AgentId agent,
        RollChangeKind kind,
        long institutionId,
        long departmentId,
        Instant foundAt,
        RollDecision decision,
        Instant decidedAt,
        AgentId decidedBy,
        String reason) {

    static RollChangeLine of(RollChange change) {
        return new RollChangeLine(
                change.id(),
                change.agent(),
                change.kind(),
                change.place().institutionId(),
                change.place().departmentId(),
                change.foundAt(),
                change.decision().orElse(null),
                change.decidedAt().orElse(null),
                change.decidedBy().orElse(null),
                change.reason());
    }
}
