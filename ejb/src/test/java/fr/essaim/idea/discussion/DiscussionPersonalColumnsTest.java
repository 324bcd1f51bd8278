// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.directory.TownDirectory;
import fr.essaim.discussion.DiscussionPersonalColumns;
import fr.essaim.discussion.Followers;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;

@OnEachDatabase
class DiscussionPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(DiscussionPersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
        long idea = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos pour les tournées");
        scene.get(Followers.class).follow(IdeaScene.visitor(AGENT), new RecordKey(Idea.RECORD_TYPE, idea), true);
    }
}
