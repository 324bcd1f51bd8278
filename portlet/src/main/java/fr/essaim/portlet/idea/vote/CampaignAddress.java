// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.RecordNotFoundException;
import jakarta.faces.context.FacesContext;

/** The campaign that an address names. */
final class CampaignAddress {

    private CampaignAddress() {}

    /** @throws RecordNotFoundException when it names none */
    static long of(FacesContext context) {
        String text = context.getExternalContext().getRequestParameterMap().getOrDefault("campaign", "");
        if (!text.matches("\\d{1,18}")) {
            throw new RecordNotFoundException("campaign.not-found");
        }
        return Long.parseLong(text);
    }
}
