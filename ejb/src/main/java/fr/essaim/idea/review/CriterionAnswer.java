// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

/** Whether an idea meets one criterion. */
public enum CriterionAnswer {
    YES,
    NO,
    /** More has to be known: nothing can be concluded yet. */
    UNSURE
}
