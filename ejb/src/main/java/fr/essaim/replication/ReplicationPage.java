// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.directory.Slice;
import java.util.Map;

/**
 * A page of the register.
 *
 * @param lines the latest first
 * @param counts how many there are of each kind of place, whatever kind was asked for
 */
public record ReplicationPage(Slice<ReplicationLine> lines, Map<PlaceKind, Long> counts) {}
