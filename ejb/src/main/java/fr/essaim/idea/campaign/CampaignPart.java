// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** A part in a campaign's team. An organiser may do what all the others may, except to see or give what is a juror's own. */
public enum CampaignPart {
    ORGANISER,
    MODERATOR,
    ANALYST,
    SUPERVISOR,
    DECISION_MAKER,
    JUROR,
    JURY_CHAIR,
    SCRUTINEER
}
