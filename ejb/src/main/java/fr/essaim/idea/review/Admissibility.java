// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

/** Whether an idea meets the campaign's criteria. */
public enum Admissibility {
    ADMISSIBLE,
    NOT_ADMISSIBLE,
    /** Not decided yet, or nobody was asked. */
    PENDING
}
