// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import java.time.LocalDate;

/**
 * What one reviewer still owes a campaign.
 *
 * @param open reviews to conclude
 * @param late those of them whose day has passed
 * @param done reviews of his or hers that were concluded
 * @param oldest the day that passed first, null when none is late
 */
public record ReviewerLoad(AgentId reviewer, long open, long late, long done, LocalDate oldest) {}
