// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** The five ways in which authorities ask their agents for ideas. */
public enum CampaignKind {
    PERMANENT,
    STAFF_BUDGET,
    CONTEST,
    CALL_FOR_PROJECTS,
    CHALLENGE
}
