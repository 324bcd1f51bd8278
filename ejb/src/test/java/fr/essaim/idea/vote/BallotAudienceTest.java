// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.Statements;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No foreign key can say it: the roll on which a ballot stands is that of its campaign. */
@OnEachDatabase
class BallotAudienceTest {

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_ballot_stands_on_the_roll_of_its_own_campaign_though_the_voter_is_on_others_too() {
        List<Long> campaigns = List.of(scene.campaign(VoteMethod.VOTES), scene.campaign(VoteMethod.VOTES));
        List<Long> ideas = campaigns.stream()
                .map(campaign -> scene.idea(campaign, "Un jardin", 0))
                .toList();
        scene.voteIsOpen();

        for (int place = 0; place < campaigns.size(); place++) {
            booth.choose(visitor(EMILE), campaigns.get(place), ideas.get(place), 1);
            booth.choose(visitor(SACHA), campaigns.get(place), ideas.get(place), 1);
        }

        assertThat(scene.get(Statements.class)
                        .rows("select b.agent_id, c.id from ballot b join campaign c on c.audience_id = b.audience_id"
                                + " where c.id = b.campaign_id"))
                .hasSize(4);
        assertThat(scene.count("select count(*) from ballot")).isEqualTo(4);
    }
}
