// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.BusinessException;

/** Somebody else changed the campaign's settings meanwhile; nothing is stored. */
public class CampaignChangedException extends BusinessException {

    public CampaignChangedException() {
        super("campaign.changed");
    }
}
