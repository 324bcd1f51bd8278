// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.time.Instant;

/**
 * An idea as it was read to be indexed.
 *
 * @param visible whether the whole audience sees it
 */
record ReadIdea(IndexedIdea text, int version, Instant changedAt, boolean visible) {}
