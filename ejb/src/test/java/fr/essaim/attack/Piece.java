// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import fr.essaim.attack.Marks.Trace;
import java.util.List;

/**
 * What was written at one moment in one place: by a commit in a map of H2, by a transaction in a file of PostgreSQL; or a
 * whole file, of which nothing is known but the order of its bytes.
 *
 * @param moment the lower, the earlier
 */
public record Piece(String source, long moment, List<Trace> traces) {}
