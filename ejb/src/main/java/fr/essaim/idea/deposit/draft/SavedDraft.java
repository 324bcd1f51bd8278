// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.draft;

import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.util.List;

/**
 * A draft as it is kept.
 *
 * @param deposited it is an idea already: what came late was not taken
 * @param refused fields that could not be kept as typed; all others are
 */
public record SavedDraft(
        long ideaId, int version, Instant at, boolean deposited, List<InvalidValueException> refused) {}
