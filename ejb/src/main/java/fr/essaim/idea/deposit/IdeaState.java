// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

/** Where an idea stands in the box. What the authority answers is told by its answer, not here. */
public enum IdeaState {
    /** Seen by its authors only. */
    DRAFT,
    SUBMITTED,
    /** Its text is kept, its supporters went to the idea it was merged into. */
    MERGED,
    /** By a moderator, with a reason. */
    WITHDRAWN,
    /** By its author. */
    TAKEN_BACK
}
