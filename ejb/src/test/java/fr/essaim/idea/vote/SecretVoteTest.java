// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SecretVoteTest {

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);
    private final long campaign = scene.secretCampaign(VoteMethod.BASKET);
    private final long garden = scene.idea(campaign, "Un jardin", 18_000);
    private final long bicycles = scene.idea(campaign, "Des vélos", 12_000);
    private final long hall = scene.idea(campaign, "Un préau", 25_000);

    @AfterEach
    void close() {
        scene.close();
    }

    private static Choices basket(long... ideas) {
        Choices choices = Choices.NONE;
        for (long idea : ideas) {
            choices = choices.with(idea, 1);
        }
        return choices;
    }

    /** Whoever is marked as voted has a ballot in the box, and the other way round. */
    private void assertRegisterAndBoxAgree(long voters) {
        assertThat(scene.count("select count(*) from poll_register")).isEqualTo(voters);
        assertThat(scene.count("select count(*) from sealed_ballot")).isEqualTo(voters);
    }

    @Test
    void the_first_voter_waits_for_whoever_changes_an_idea_and_neither_stops_the_other() throws Exception {
        scene.voteIsOpen();
        var changing = new CountDownLatch(1);
        CompletableFuture<Long> change = CompletableFuture.supplyAsync(() -> scene.town.inTransaction(() -> {
            Idea idea = scene.get(IdeaGate.class).enterForChange(visitor(SACHA), bicycles);
            changing.countDown();
            // The voter comes to print the paper meanwhile
            Thread.sleep(500);
            return idea.id();
        }));
        assertThat(changing.await(10, TimeUnit.SECONDS)).isTrue();

        booth.putIn(visitor(EMILE), campaign, basket(garden));

        assertThat(change.join()).isEqualTo(bicycles);
        assertRegisterAndBoxAgree(1);
    }

    @Test
    void a_ballot_goes_in_whole_and_its_voter_is_marked_once() {
        scene.voteIsOpen();
        assertThat(booth.issue(visitor(EMILE), campaign).voted()).isFalse();
        assertThat(votedIn(EMILE)).isEmpty();

        String code = booth.putIn(visitor(EMILE), campaign, basket(garden, bicycles));

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(booth.issue(visitor(EMILE), campaign).voted()).isTrue();
        assertThat(booth.issue(visitor(EMILE), campaign).total().choices().votes())
                .as("never shown again")
                .isZero();
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, basket(hall)))
                .hasMessageStartingWith("ballot.has-voted");
        assertThatThrownBy(() -> booth.choose(visitor(EMILE), campaign, hall, 1))
                .hasMessageStartingWith("ballot.other-vote");
        assertRegisterAndBoxAgree(1);
        assertThat(votedIn(EMILE)).containsExactly(campaign);
        assertThat(votedIn(SACHA)).isEmpty();
    }

    private Set<Long> votedIn(AgentId agent) {
        return scene.get(VotedCampaignFinder.class).among(visitor(agent), List.of(campaign));
    }

    @Test
    void forged_ballots_are_refused() {
        scene.voteIsOpen();
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, basket(garden, hall)))
                .hasMessage("ballot.over-envelope [13000]");
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, basket(4_711)))
                .hasMessageStartingWith("ballot.not-eligible");
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, Choices.of(Map.of(garden, 5))))
                .hasMessageStartingWith("ballot.points");
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, Choices.NONE))
                .hasMessageStartingWith("ballot.empty");
        for (String text : List.of("1", "1:x", "1:1 1:1", ":", "1:1,2:1", "9".repeat(30) + ":1", "1:1 ".repeat(600))) {
            assertThatThrownBy(() -> Choices.parse(text)).as(text).isInstanceOf(InvalidValueException.class);
        }
        assertRegisterAndBoxAgree(0);
    }

    @Test
    void whoever_holds_the_code_replaces_the_ballot_until_the_vote_ends() {
        scene.voteIsOpen();
        String first = booth.putIn(visitor(EMILE), campaign, basket(garden));
        String sachas = booth.putIn(visitor(SACHA), campaign, basket(garden));

        String second =
                booth.replace(visitor(EMILE), campaign, first.toLowerCase().replace("-", " "), basket(hall));

        assertThat(second).isNotEqualTo(first);
        assertThat(scene.opened(campaign)).containsExactlyInAnyOrder(garden + ":1", hall + ":1");
        for (String wrong : List.of(first, "AAAA-AAAA-AAAA-AAAA", "", sachas + "0")) {
            assertThatThrownBy(() -> booth.replace(visitor(EMILE), campaign, wrong, basket(bicycles)))
                    .hasMessageStartingWith("ballot.unknown-code");
        }
        assertThatThrownBy(() -> booth.replace(visitor(EMILE), campaign, null, basket(bicycles)))
                .hasMessageStartingWith("ballot.unknown-code");
        assertRegisterAndBoxAgree(2);

        scene.voteIsOver();
        assertThatThrownBy(() -> booth.replace(visitor(EMILE), campaign, second, basket(bicycles)))
                .isInstanceOf(PhaseClosedException.class);
    }

    @Test
    void a_code_of_another_vote_replaces_nothing() {
        long other = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(other, "Ailleurs", 0);
        scene.voteIsOpen();
        booth.putIn(visitor(SACHA), campaign, basket(garden));
        String elsewhere = booth.putIn(visitor(SACHA), other, basket(idea));

        assertThatThrownBy(() -> booth.replace(visitor(SACHA), campaign, elsewhere, basket(hall)))
                .hasMessageStartingWith("ballot.unknown-code");
    }

    @Test
    void one_puts_in_until_the_last_second_and_not_a_second_longer() {
        scene.town.clock.setTo(VoteScene.LAST_DAY);
        scene.town.clock.advance(Duration.between(LocalTime.of(10, 0), LocalTime.of(23, 59, 59)));
        booth.putIn(visitor(EMILE), campaign, basket(garden));

        scene.town.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> booth.putIn(visitor(SACHA), campaign, basket(garden)))
                .isInstanceOf(PhaseClosedException.class);
        assertRegisterAndBoxAgree(1);
    }

    @Test
    void whoever_is_not_on_the_roll_any_more_cannot_vote() {
        scene.voteIsOpen();
        scene.sql("update roll_entry set state = 'STRUCK' where agent_id = ?", EMILE.value());

        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, basket(garden)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> booth.putIn(visitor(VoteScene.MAYOR), campaign, basket(garden)))
                .isInstanceOf(NotAllowedException.class);
        assertRegisterAndBoxAgree(0);
    }

    @Test
    void of_64_ballots_at_once_by_one_voter_exactly_one_counts() throws Exception {
        scene.voteIsOpen();

        List<Object> outcomes =
                VoteScene.atOnce(64, place -> () -> booth.putIn(visitor(EMILE), campaign, basket(garden)));

        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof String))
                .allSatisfy(outcome -> assertThat((Throwable) outcome).hasMessageStartingWith("ballot.has-voted"));
        assertRegisterAndBoxAgree(1);
    }

    @Test
    void of_64_voters_at_once_all_count_while_one_replaces() throws Exception {
        List<AgentId> voters = scene.voters(campaign, 64);
        scene.voteIsOpen();
        String emiles = booth.putIn(visitor(EMILE), campaign, basket(garden));

        List<Object> outcomes = VoteScene.atOnce(
                65,
                place -> () -> place < 64
                        ? booth.putIn(visitor(voters.get(place)), campaign, basket(bicycles))
                        : booth.replace(visitor(EMILE), campaign, emiles, basket(hall)));

        assertThat(outcomes).allMatch(String.class::isInstance);
        assertRegisterAndBoxAgree(65);
        assertThat(scene.opened(campaign)).filteredOn((hall + ":1")::equals).hasSize(1);
    }

    @Test
    void a_transaction_that_dies_between_the_register_and_the_box_leaves_neither() {
        scene.voteIsOpen();
        booth.putIn(visitor(SACHA), campaign, basket(garden));

        try (LogCapture log = new LogCapture()) {
            scene.sql("alter table sealed_ballot rename to elsewhere");
            try {
                assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, basket(garden, bicycles)))
                        .isInstanceOf(RuntimeException.class);
            } finally {
                scene.sql("alter table elsewhere rename to sealed_ballot");
            }
            assertRegisterAndBoxAgree(1);
            assertThat(log.text())
                    .as("what was on the ballot")
                    .doesNotContain(basket(garden, bicycles).text());
        }

        booth.putIn(visitor(EMILE), campaign, basket(garden, bicycles));
        assertRegisterAndBoxAgree(2);
        assertThat(booth.issue(visitor(CAMILLE), campaign).voted()).isFalse();
    }
}
