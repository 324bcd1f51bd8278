// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionField;
import java.time.Instant;

/**
 * Two people changed the same field to different values.
 *
 * @param base what both started from; all three values are canonical texts
 */
public record FieldConflict(
        ActionField field, String base, String mine, String theirs, AgentId theirAgent, Instant theirAt) {}
