// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

/** What a vote makes of an idea. */
public enum Standing {
    /** Among the winners. */
    CHOSEN,
    /** Would have been among them, but costs more than was left of the envelope. */
    NOT_FITTING,
    /** Has as many votes as another that does not fit with it, or cannot be carried out beside it: a person has to decide. */
    DISPUTED,
    /** Depends on what is decided on ideas with more votes. */
    WAITING,
    /** Left out by a person, who gave a reason. */
    LEFT_OUT,
    /** Nothing follows from the votes: there are none, or no envelope says how many ideas win. */
    OPEN
}
