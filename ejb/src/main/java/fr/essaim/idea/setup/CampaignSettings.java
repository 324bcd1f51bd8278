// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.OpeningGap;
import java.util.Collection;
import java.util.List;

/**
 * A campaign as those who run it see it.
 *
 * @param version to be given back with the changed draft
 * @param rules the version that holds, light rich text; empty when none is written
 * @param missing what keeps it from being opened; empty once it is open
 */
public record CampaignSettings(
        long id,
        int version,
        CampaignKind kind,
        long boxId,
        String boxTitle,
        boolean opened,
        boolean archived,
        CampaignDraft draft,
        String rules,
        Collection<CampaignMember> members,
        List<OpeningGap> missing) {}
