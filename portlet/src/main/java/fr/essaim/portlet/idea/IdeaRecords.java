// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The records that the address names, for the tags of shared rooms; numbered 0, which none is, where it names none. */
@Named("ideaRecords")
@RequestScoped
public class IdeaRecords {

    public RecordKey getCampaign() {
        return Campaign.keyOf(IdeaAddress.campaignOrZero());
    }

    public RecordKey getIdea() {
        return Idea.keyOf(IdeaAddress.ideaOrZero());
    }
}
