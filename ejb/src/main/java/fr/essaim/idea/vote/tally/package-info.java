// SPDX-License-Identifier: EUPL-1.2
/** What was voted: counting, results, winners, participation, and the seal that scrutineers hold. */
package fr.essaim.idea.vote.tally;
