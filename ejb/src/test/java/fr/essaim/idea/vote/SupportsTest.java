// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.IdeaMerging;
import fr.essaim.persistence.OnEachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SupportsTest {

    private final VoteScene scene = new VoteScene();
    private final Supports supports = scene.get(Supports.class);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_agent_supports_an_idea_once_and_may_take_it_back() {
        long campaign = scene.campaign(new VoteSettings(VoteMethod.BASKET, 3, 30_000L, false, false, 3, 0));
        long idea = scene.idea(campaign, "Un jardin", 0);

        supports.support(visitor(EMILE), idea);
        supports.support(visitor(EMILE), idea);
        supports.support(visitor(SACHA), idea);
        assertThat(supports.of(visitor(EMILE), idea)).isEqualTo(new Supports.SupportState(true, true, true, 2));
        assertThat(supports.supported(visitor(EMILE), List.of(idea, 12L))).containsExactly(idea);

        supports.takeBack(visitor(EMILE), idea);
        supports.takeBack(visitor(EMILE), idea);
        assertThat(supports.of(visitor(EMILE), idea)).isEqualTo(new Supports.SupportState(true, true, false, 1));
        assertThat(supports.supported(visitor(EMILE), List.of(idea))).isEmpty();
        assertThat(scene.count("select count(*) from idea_support")).isEqualTo(1);
    }

    @Test
    void support_at_once_from_64_places_counts_once() throws Exception {
        long campaign = scene.campaign(VoteMethod.SUPPORT);
        long idea = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();

        List<Object> outcomes = VoteScene.atOnce(64, place -> () -> {
            supports.support(visitor(EMILE), idea);
            return "done";
        });

        assertThat(outcomes).containsOnly("done");
        assertThat(scene.count("select support_count from idea where id = ?", idea))
                .isEqualTo(1);
    }

    @Test
    void where_support_is_the_vote_it_is_open_during_the_vote_only() {
        long campaign = scene.campaign(VoteMethod.SUPPORT);
        long idea = scene.idea(campaign, "Un jardin", 0);
        assertThatThrownBy(() -> supports.support(visitor(EMILE), idea)).isInstanceOf(PhaseClosedException.class);

        scene.voteIsOpen();
        supports.support(visitor(EMILE), idea);
        assertThat(supports.of(visitor(EMILE), idea).count())
                .as("hidden until the results")
                .isNull();

        scene.voteIsOver();
        assertThatThrownBy(() -> supports.takeBack(visitor(EMILE), idea)).isInstanceOf(PhaseClosedException.class);
        assertThat(supports.of(visitor(EMILE), idea).open()).isFalse();
    }

    @Test
    void elsewhere_it_is_open_as_long_as_ideas_are_discussed() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long idea = scene.idea(campaign, "Un jardin", 0);
        supports.support(visitor(EMILE), idea);

        scene.voteIsOpen();
        assertThatThrownBy(() -> supports.support(visitor(CAMILLE), idea)).isInstanceOf(PhaseClosedException.class);
    }

    @Test
    void without_a_vote_there_is_no_support_and_outsiders_find_no_idea() {
        long quiet = scene.campaign(VoteMethod.NONE);
        long idea = scene.idea(quiet, "Un jardin", 0);
        assertThat(supports.of(visitor(EMILE), idea).offered()).isFalse();
        assertThatThrownBy(() -> supports.support(visitor(EMILE), idea)).isInstanceOf(PhaseClosedException.class);

        long other = scene.idea(scene.campaign(VoteMethod.SUPPORT), "Un jardin", 0);
        assertThatThrownBy(() -> supports.support(visitor(IdeaScene.LOU), other))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> supports.support(visitor(new AgentId(77)), other))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nobody_counts_twice_when_ideas_are_merged_and_all_is_as_before_when_they_are_parted() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long park = scene.idea(campaign, "Un parc", 0);
        supports.support(visitor(EMILE), garden);
        supports.support(visitor(SACHA), garden);
        supports.support(visitor(EMILE), park);
        IdeaMerging merging = scene.get(IdeaMerging.class);

        merging.merge(visitor(CAMILLE), garden, park);
        assertThat(scene.count("select support_count from idea where id = ?", park))
                .isEqualTo(2);
        assertThat(supports.of(visitor(SACHA), park).supported()).isTrue();
        supports.support(visitor(SACHA), park);
        supports.support(visitor(CAMILLE), park);
        assertThat(scene.count("select support_count from idea where id = ?", park))
                .isEqualTo(3);

        merging.part(visitor(CAMILLE), garden);
        assertThat(scene.count("select support_count from idea where id = ?", park))
                .isEqualTo(2);
        assertThat(scene.count("select support_count from idea where id = ?", garden))
                .isEqualTo(2);
        assertThat(scene.count("select count(*) from idea_support where idea_id = ?", park))
                .isEqualTo(2);
    }
}
