// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** What a campaign lacks before it can be opened. */
public enum OpeningGap {
    PURPOSE,
    COMMITMENT,
    RULES,
    /** No dates for the deposit of ideas. */
    DEPOSIT_PHASE,
    /** The deposit is over before the campaign begins. */
    PAST_DATES,
    /** A phase that builds on another begins before that one is over. */
    PHASE_ORDER,
    /** Nobody is named to decide on the ideas. */
    DECISION_MAKER,
    /** A way to vote, and no dates for it. */
    VOTE_PHASE,
    /** Dates for a vote, and no way to vote. */
    VOTE_METHOD,
    /** Dates for a review, and nobody to do it. */
    ANALYST,
    /** Dates for a jury, and no juror. */
    JUROR,
    JURY_CHAIR,
    /** A vote or a jury, and no dates for their results. */
    RESULTS_PHASE,
    /** Scrutineers have still to draw, share and try the key of the ballots. */
    SHARED_KEY,
    /** No rule says whom the campaign is for. */
    AUDIENCE,
    BOX_CLOSED
}
