// SPDX-License-Identifier: EUPL-1.2
/**
 * Ballot boxes: who is marked as having voted, and sealed ballots that are opened once, after the end, with a key that no
 * database ever holds. What a ballot says, who may vote and when is the business of the features that use a box. See
 * {@code doc/adr/0014}.
 */
package fr.essaim.ballot;
