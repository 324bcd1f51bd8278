// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * What is held about an agent.
 *
 * @param tables rows in JSON by the names of their tables, in the order of these
 */
public record PersonalRecords(Instant at, Map<String, String> tables) {}
