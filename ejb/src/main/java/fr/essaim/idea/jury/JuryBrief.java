// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

/**
 * An idea before a jury.
 *
 * @param place when it is presented, from 1 on; 0 as long as no order was drawn
 */
public record JuryBrief(long ideaId, int number, String title, int place) {}
