// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.BusinessException;
import fr.essaim.idea.campaign.OpeningGap;
import java.util.List;

/** The campaign lacks something that it must have before it opens. */
public class CampaignNotReadyException extends BusinessException {

    private final transient List<OpeningGap> missing;

    public CampaignNotReadyException(List<OpeningGap> missing) {
        super("campaign.not-ready", missing.size());
        this.missing = List.copyOf(missing);
    }

    public List<OpeningGap> missing() {
        return missing;
    }
}
