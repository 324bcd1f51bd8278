// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class NamedVoteTest {

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void every_choice_is_kept_at_once_and_can_be_taken_back_until_the_vote_ends() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 18_000);
        long bicycles = scene.idea(campaign, "Des vélos", 12_000);
        scene.voteIsOpen();

        booth.choose(visitor(EMILE), campaign, garden, 1);
        booth.choose(visitor(EMILE), campaign, bicycles, 1);

        BoothSheet sheet = booth.issue(visitor(EMILE), campaign);
        assertThat(sheet.total().choices().points()).containsExactly(Map.entry(garden, 1), Map.entry(bicycles, 1));
        assertThat(sheet.total().spent()).isEqualTo(30_000);
        assertThat(booth.issue(visitor(SACHA), campaign).total().choices().votes())
                .isZero();

        booth.choose(visitor(EMILE), campaign, garden, 0);
        assertThat(booth.issue(visitor(EMILE), campaign).total().spent()).isEqualTo(12_000);
        assertThat(scene.count("select spent from ballot where agent_id = ?", EMILE.value()))
                .isEqualTo(12_000);
    }

    @Test
    void a_basket_over_the_envelope_is_refused_by_the_server_and_by_the_database() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 18_000);
        long hall = scene.idea(campaign, "Un préau", 12_001);
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), campaign, garden, 1);
        assertThat(scene.get(VotedCampaignFinder.class).among(visitor(EMILE), Set.of(campaign)))
                .containsExactly(campaign);
        assertThat(scene.get(VotedCampaignFinder.class).among(visitor(EMILE), Set.of()))
                .isEmpty();

        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, hall, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("ballot.over-envelope [1]");

        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().points())
                .containsOnlyKeys(garden);
        scene.assertRefusedBy("ballot_envelope", "update ballot set spent = 30001");
        scene.assertRefusedBy("ballot_votes", "update ballot set votes = votes_allowed + 1");
    }

    @Test
    void what_is_not_put_to_the_vote_cannot_be_chosen() {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long other = scene.campaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long elsewhere = scene.idea(other, "Ailleurs", 0);
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), campaign, garden, 1);
        long late = scene.idea(campaign, "Arrivée après l’impression des bulletins", 0);

        for (long idea : new long[] {elsewhere, late, 0}) {
            assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, idea, 1))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("ballot.not-eligible");
        }
        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, garden, 7))
                .hasMessageStartingWith("ballot.points");
        scene.assertRefusedBy("ballot_choice", "update ballot_choice set idea_id = ?", elsewhere);
        assertThat(booth.issue(visitor(EMILE), campaign).lines()).hasSize(1);
    }

    @Test
    void what_was_given_to_an_idea_that_is_withdrawn_can_be_given_to_another() {
        long campaign = scene.campaign(VoteMethod.POINTS);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long hall = scene.idea(campaign, "Un préau", 0);
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), campaign, garden, 5);
        scene.sql("update idea set state = 'WITHDRAWN' where id = ?", garden);

        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().votes())
                .isZero();
        assertThatThrownBy(() -> booth.choose(visitor(SACHA), campaign, garden, 5))
                .hasMessageStartingWith("ballot.not-eligible");
        booth.choose(visitor(EMILE), campaign, hall, 5);

        scene.sql("update idea set state = 'SUBMITTED' where id = ?", garden);
        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().points())
                .containsExactly(Map.entry(hall, 5));
    }

    @Test
    void votes_are_counted_out() {
        long campaign = scene.campaign(new VoteSettings(VoteMethod.VOTES, 2, null, false, true, 3, 0));
        List<Long> ideas =
                List.of(scene.idea(campaign, "A", 0), scene.idea(campaign, "B", 0), scene.idea(campaign, "C", 0));
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), campaign, ideas.get(0), 1);
        booth.choose(visitor(EMILE), campaign, ideas.get(1), 1);

        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, ideas.get(2), 1))
                .hasMessage("ballot.no-votes-left [2]");
        booth.choose(visitor(EMILE), campaign, ideas.get(0), 0);
        booth.choose(visitor(EMILE), campaign, ideas.get(2), 1);

        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().points())
                .containsOnlyKeys(ideas.get(1), ideas.get(2));
    }

    @Test
    void points_are_given_once_each_and_move_from_idea_to_idea() {
        long campaign = scene.campaign(VoteMethod.POINTS);
        long first = scene.idea(campaign, "A", 0);
        long second = scene.idea(campaign, "B", 0);
        scene.voteIsOpen();

        booth.choose(visitor(EMILE), campaign, first, 5);
        booth.choose(visitor(EMILE), campaign, second, 3);
        assertThat(booth.choose(visitor(EMILE), campaign, second, 5).choices().points())
                .isEqualTo(Map.of(second, 5));

        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().points())
                .isEqualTo(Map.of(second, 5));
        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, first, 2))
                .hasMessageStartingWith("ballot.points");
        scene.assertRefusedBy(
                "ballot_choice_once",
                "insert into ballot_choice (campaign_id, agent_id, idea_id, points, points_once) values (?, ?, ?, 5, 5)",
                campaign,
                EMILE.value(),
                first);
    }

    @Test
    void one_votes_until_the_last_second_of_the_last_day_and_not_a_second_longer() {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "A", 0);

        scene.town.clock.setTo(VoteScene.FIRST_DAY.minusDays(1));
        scene.town.clock.advance(Duration.between(LocalTime.of(10, 0), LocalTime.of(23, 59, 59)));
        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, idea, 1))
                .isInstanceOf(PhaseClosedException.class)
                .hasMessageStartingWith("phase.closed.VOTE");
        assertThat(booth.issue(visitor(EMILE), campaign).lines()).isEmpty();

        scene.town.clock.advance(Duration.ofSeconds(1));
        booth.choose(visitor(EMILE), campaign, idea, 1);

        scene.town.clock.setTo(VoteScene.LAST_DAY);
        scene.town.clock.advance(Duration.between(LocalTime.of(10, 0), LocalTime.of(23, 59, 59)));
        booth.choose(visitor(SACHA), campaign, idea, 1);

        scene.town.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> booth.choose(visitor(CAMILLE), campaign, idea, 1))
                .isInstanceOf(PhaseClosedException.class);
        assertThatThrownBy(() -> booth.choose(visitor(SACHA), campaign, idea, 0))
                .isInstanceOf(PhaseClosedException.class);
        assertThat(scene.count("select count(*) from ballot_choice")).isEqualTo(2);
    }

    @Test
    void only_the_roll_votes_and_nobody_votes_for_somebody_else() {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "A", 0);
        scene.voteIsOpen();

        assertThatThrownBy(() -> booth.choose(visitor(VoteScene.MAYOR), campaign, idea, 1))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> booth.choose(visitor(IdeaScene.LOU), campaign, idea, 1))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> booth.choose(IdeaScene.fromTheNeighbourTown(EMILE), campaign, idea, 1))
                .isInstanceOf(RecordNotFoundException.class);
        Visitor inPlaceOf =
                new Visitor(visitor(EMILE).site(), EMILE, visitor(EMILE).locale(), Optional.of(new AgentId(99)));
        assertThatThrownBy(() -> booth.choose(inPlaceOf, campaign, idea, 1)).hasMessageStartingWith("ballot.in-person");
        assertThat(booth.issue(visitor(VoteScene.MAYOR), campaign).open()).isFalse();
    }

    @Test
    void of_64_choices_at_once_on_one_ballot_as_many_count_as_there_are_votes() throws Exception {
        long campaign = scene.campaign(new VoteSettings(VoteMethod.VOTES, 1, null, false, true, 3, 0));
        List<Long> ideas = IntStream.range(0, 64)
                .mapToObj(place -> scene.idea(campaign, "Idée " + place, 0))
                .toList();
        scene.voteIsOpen();

        List<Object> outcomes =
                VoteScene.atOnce(64, place -> () -> booth.choose(visitor(EMILE), campaign, ideas.get(place), 1));

        assertThat(outcomes).filteredOn(BallotTotal.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof BallotTotal))
                .allSatisfy(outcome -> assertThat((Throwable) outcome).hasMessageStartingWith("ballot.no-votes-left"));
        assertThat(scene.count("select count(*) from ballot")).isEqualTo(1);
        assertThat(scene.count("select count(*) from ballot_choice")).isEqualTo(1);
        assertThat(scene.count("select votes from ballot")).isEqualTo(1);
    }

    @Test
    void of_64_first_voters_at_once_all_vote_on_the_same_paper() throws Exception {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "A", 0);
        List<AgentId> voters = scene.voters(campaign, 64);
        scene.voteIsOpen();

        List<Object> outcomes =
                VoteScene.atOnce(64, place -> () -> booth.choose(visitor(voters.get(place)), campaign, idea, 1));

        assertThat(outcomes).allMatch(BallotTotal.class::isInstance);
        assertThat(scene.count("select count(*) from ballot")).isEqualTo(64);
        assertThat(scene.count("select count(*) from ballot_paper_line")).isEqualTo(1);
    }

    @Test
    void each_voter_has_an_order_of_his_own_that_stays_and_favours_no_idea() {
        long campaign = scene.campaign(VoteMethod.VOTES);
        List<Long> ideas = IntStream.range(0, 4)
                .mapToObj(place -> scene.idea(campaign, "Idée " + place, 0))
                .toList();
        scene.voteIsOpen();
        assertThat(order(EMILE, campaign)).isEqualTo(order(EMILE, campaign)).hasSize(4);

        int[] firsts = new int[4];
        for (long agent = 1; agent <= 4_000; agent++) {
            long first = ideas.stream()
                    .min(VoterOrder.of(campaign, new AgentId(agent)))
                    .orElseThrow();
            firsts[ideas.indexOf(first)]++;
        }
        assertThat(IntStream.of(firsts).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(850, 1_150));
    }

    private List<Long> order(AgentId voter, long campaign) {
        return booth.issue(visitor(voter), campaign).lines().stream()
                .map(BoothSheet.Line::ideaId)
                .toList();
    }

    @Test
    void counts_are_shown_only_where_they_are_not_hidden() {
        long hidden = scene.campaign(VoteMethod.VOTES);
        long shown = scene.campaign(new VoteSettings(VoteMethod.VOTES, 3, null, false, false, 3, 0));
        scene.idea(hidden, "A", 0);
        long idea = scene.idea(shown, "B", 0);
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), shown, idea, 1);

        assertThat(booth.issue(visitor(SACHA), hidden).lines().get(0).votes()).isNull();
        assertThat(booth.issue(visitor(SACHA), shown).lines().get(0).votes()).isEqualTo(1);
    }
}
