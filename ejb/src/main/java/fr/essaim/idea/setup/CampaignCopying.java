// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.Campaign;

/** What belongs to a campaign and is kept elsewhere, where a copy of the campaign needs it too. Asks no permission. */
public interface CampaignCopying {

    /** Gives a new campaign what another has of it, and nothing of what was done with it. In the transaction of the copy. */
    void copy(Campaign from, Campaign to);
}
