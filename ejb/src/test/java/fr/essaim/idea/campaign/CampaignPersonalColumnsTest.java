// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;

@OnEachDatabase
class CampaignPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(CampaignPersonalColumns.class);
    }

    @Override
    protected void fill() {
        scene.openCampaign(
                CampaignKind.CONTEST, VoteMethod.NONE, campaign -> campaign.join(AGENT, CampaignPart.MODERATOR));
    }
}
