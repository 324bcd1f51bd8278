// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** What a campaign goes through, in this order; phases may overlap. */
public enum PhaseKind {
    DEPOSIT,
    DISCUSSION,
    REVIEW,
    VOTE,
    JURY,
    RESULTS,
    FOLLOW_UP
}
