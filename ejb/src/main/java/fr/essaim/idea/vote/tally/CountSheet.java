// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

/**
 * The figures that must agree before anybody believes a result. They tell how many, never who or what.
 *
 * @param named ballots by name that say something
 * @param screen people marked as voted for a secret ballot at a screen
 * @param slips people marked as voted for a slip with a code
 * @param paper people marked as voted for paper
 * @param slipsMade slips that were printed
 * @param slipsUsed slips with which a ballot was put in
 * @param paperIn paper ballots that are in the box
 * @param inBox ballots in the box, readable or not
 * @param counted whether they are counted
 * @param unreadable how many of those counted could not be read; 0 before
 * @param agree whether the box holds as many ballots as were put in
 */
public record CountSheet(
        long onRoll,
        long named,
        long screen,
        long slips,
        long paper,
        long slipsMade,
        long slipsUsed,
        long paperIn,
        long inBox,
        boolean counted,
        long unreadable,
        boolean agree) {}
