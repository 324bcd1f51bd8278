// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import java.time.Instant;

/**
 * Two people changed the same field to different values.
 *
 * @param field as in {@link IdeaField}; all values are canonical texts
 */
public record IdeaConflict(String field, String mine, String theirs, AgentId theirAgent, Instant theirAt) {}
