// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;

@OnEachDatabase
class DepositPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(DepositPersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
        scene.idea(campaignId, AGENT, "Des vélos pour les tournées");
        scene.idea(campaignId, TownDirectory.SACHA, "Un jardin partagé");
    }
}
