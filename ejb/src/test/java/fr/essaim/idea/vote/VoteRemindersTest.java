// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class VoteRemindersTest {

    private final VoteScene scene = new VoteScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private void remind() {
        scene.get(VoteReminders.class).remindAll();
        scene.get(VoteReminders.class).remindAll();
    }

    private List<Number> told() {
        return scene.column("select agent_id from outgoing_notice order by agent_id");
    }

    @Test
    void by_name_those_who_began_and_could_choose_more_are_told_once_two_days_before_the_end() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 18_000);
        long hall = scene.idea(campaign, "Un préau", 29_000);
        scene.idea(campaign, "Des vélos", 12_000);
        scene.voteIsOpen();
        scene.get(Booth.class).choose(visitor(EMILE), campaign, garden, 1);
        scene.get(Booth.class).choose(visitor(SACHA), campaign, hall, 1);
        remind();
        assertThat(told()).as("there is time").isEmpty();

        scene.town.clock.setTo(VoteScene.LAST_DAY.minusDays(2));
        remind();

        assertThat(told()).extracting(Number::longValue).containsExactly(EMILE.value());
    }

    @Test
    void in_secret_those_who_have_not_voted_are_told() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        scene.get(Booth.class).putIn(visitor(SACHA), campaign, Choices.NONE.with(idea, 1));
        scene.town.clock.setTo(VoteScene.LAST_DAY);

        remind();

        assertThat(told()).extracting(Number::longValue).containsExactly(CAMILLE.value(), EMILE.value());
        scene.town.clock.setTo(VoteScene.LAST_DAY.plusDays(1));
        remind();
        assertThat(told()).hasSize(2);
    }
}
