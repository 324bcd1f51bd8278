// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

/** What a lead owes, the most pressing first. One action may be owed several of them. */
public enum LeadDuty {
    OVERDUE,
    NEVER_REPORTED,
    NOT_REPORTED,
    STEP_LATE,
    STARTS_SOON
}
