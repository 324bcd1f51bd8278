// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.RecordNotFoundException;
import jakarta.faces.context.FacesContext;

/** Which campaign an address names. */
public final class CampaignParameter {

    private CampaignParameter() {}

    /** @throws RecordNotFoundException when it names none */
    public static long read() {
        String text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("campaign", "");
        if (!text.matches("\\d{1,18}")) {
            throw new RecordNotFoundException("campaign.not-found");
        }
        return Long.parseLong(text);
    }
}
