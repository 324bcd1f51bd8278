// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.LAST_DAY;
import static fr.essaim.idea.vote.VoteScene.MAYOR;
import static fr.essaim.idea.vote.VoteScene.SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.idea.setup.PhaseMoves;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.Supports;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.VoteKeys;
import fr.essaim.idea.vote.VoteScene;
import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.idea.vote.tally.VoteOutcome.RankedIdea;
import fr.essaim.persistence.OnEachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class VoteResultsTest {

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);
    private final VoteResults results = scene.get(VoteResults.class);
    private final VoteClosing closing = scene.get(VoteClosing.class);

    @AfterEach
    void close() {
        scene.close();
    }

    private void vote(long campaign, AgentId voter, long... ideas) {
        for (long idea : ideas) {
            booth.choose(visitor(voter), campaign, idea, 1);
        }
    }

    private VoteOutcome counted(long campaign) {
        return results.of(visitor(SCRUTINEER), campaign);
    }

    @Test
    void nobody_is_told_before_the_end_the_team_after_it_and_all_from_the_moment_that_is_set() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 18_000);
        scene.voteIsOpen();
        vote(campaign, EMILE, garden);
        for (AgentId agent : List.of(EMILE, CAMILLE, SCRUTINEER, MAYOR)) {
            assertThatThrownBy(() -> results.of(visitor(agent), campaign)).isInstanceOf(ResultsNotOutException.class);
        }
        assertThatThrownBy(() -> closing.publishAt(visitor(CAMILLE), campaign, scene.town.clock.instant()))
                .isInstanceOf(ResultsNotOutException.class);

        scene.voteIsOver();
        assertThat(counted(campaign).published()).isFalse();
        assertThatThrownBy(() -> results.of(visitor(EMILE), campaign)).isInstanceOf(ResultsNotOutException.class);
        Instant moment = scene.town.clock.instant().plus(Duration.ofHours(4));
        assertThatThrownBy(() -> closing.publishAt(visitor(EMILE), campaign, moment))
                .isInstanceOf(NotAllowedException.class);
        closing.publishAt(visitor(CAMILLE), campaign, moment);

        scene.town.clock.advance(Duration.ofHours(4).minusSeconds(1));
        assertThat(results.isOut(visitor(EMILE), campaign)).isFalse();
        scene.town.clock.advance(Duration.ofSeconds(1));
        VoteOutcome outcome = results.of(visitor(EMILE), campaign);
        assertThat(outcome.published()).isTrue();
        assertThat(outcome.winners()).extracting(RankedIdea::title).containsExactly("Un jardin");
        assertThatThrownBy(() -> results.of(visitor(IdeaScene.LOU), campaign))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> closing.publishAt(visitor(CAMILLE), campaign, moment.plusSeconds(60)))
                .hasMessageStartingWith("vote.published");
    }

    @Test
    void winners_are_taken_by_votes_as_long_as_the_envelope_pays() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 18_000);
        long hall = scene.idea(campaign, "Un préau", 15_000);
        long bicycles = scene.idea(campaign, "Des vélos", 12_000);
        long unloved = scene.idea(campaign, "Rien", 0);
        scene.voteIsOpen();
        vote(campaign, EMILE, garden, bicycles);
        vote(campaign, SACHA, garden);
        vote(campaign, CAMILLE, garden);
        scene.voters(campaign, 2).forEach(voter -> vote(campaign, voter, hall));
        scene.voteIsOver();

        VoteOutcome outcome = counted(campaign);

        assertThat(outcome.ranking())
                .extracting(RankedIdea::ideaId, RankedIdea::rank, RankedIdea::score, RankedIdea::standing)
                .containsExactly(
                        tuple(garden, 1, 3L, Standing.CHOSEN),
                        tuple(hall, 2, 2L, Standing.NOT_FITTING),
                        tuple(bicycles, 3, 1L, Standing.CHOSEN),
                        tuple(unloved, 4, 0L, Standing.OPEN));
        assertThat(outcome.spent()).isEqualTo(30_000);
        assertThat(outcome.ballots()).isEqualTo(5);
    }

    @Test
    void a_tie_is_decided_by_a_person_with_a_reason_that_is_published() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 20_000);
        long hall = scene.idea(campaign, "Un préau", 20_000);
        long bicycles = scene.idea(campaign, "Des vélos", 10_000);
        scene.voteIsOpen();
        vote(campaign, EMILE, garden, bicycles);
        scene.voters(campaign, 1).forEach(voter -> vote(campaign, voter, garden));
        vote(campaign, SACHA, hall);
        vote(campaign, CAMILLE, hall);
        scene.voteIsOver();
        assertThat(counted(campaign).ranking())
                .extracting(RankedIdea::standing)
                .containsExactly(Standing.DISPUTED, Standing.DISPUTED, Standing.WAITING);
        assertThatThrownBy(() -> closing.publishAt(visitor(CAMILLE), campaign, scene.town.clock.instant()))
                .hasMessageStartingWith("vote.decision-left");
        assertThatThrownBy(() -> closing.decide(visitor(CAMILLE), campaign, garden, true, "Non"))
                .as("organisers do not decide")
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> closing.decide(visitor(MAYOR), campaign, garden, true, " "))
                .hasMessageStartingWith("value.required");
        assertThatThrownBy(() -> closing.decide(visitor(MAYOR), campaign, bicycles, true, "Pourquoi pas"))
                .hasMessageStartingWith("vote.nothing-to-decide");

        closing.decide(visitor(MAYOR), campaign, hall, true, "Le préau sert à tous les services.");
        assertThatThrownBy(() -> closing.decide(visitor(MAYOR), campaign, garden, true, "Lui aussi."))
                .isInstanceOf(RuntimeException.class);

        VoteOutcome outcome = counted(campaign);
        assertThat(outcome.ranking())
                .extracting(RankedIdea::standing, RankedIdea::reason)
                .containsExactlyInAnyOrder(
                        tuple(Standing.CHOSEN, "Le préau sert à tous les services."),
                        tuple(Standing.NOT_FITTING, ""),
                        tuple(Standing.CHOSEN, ""));
        Instant tomorrow = scene.town.clock.instant().plus(Duration.ofDays(1));
        closing.publishAt(visitor(CAMILLE), campaign, tomorrow);
        assertThatThrownBy(() -> closing.undecide(visitor(MAYOR), campaign, hall))
                .hasMessageStartingWith("vote.publication-set");
        assertThatThrownBy(() -> closing.exclude(visitor(MAYOR), campaign, hall, garden, true))
                .hasMessageStartingWith("vote.publication-set");
        assertThatThrownBy(() -> scene.get(PaperCount.class).begin(visitor(SCRUTINEER), campaign, "Paquet", 1))
                .hasMessageStartingWith("vote.publication-set");
        closing.takePublicationBack(visitor(CAMILLE), campaign);
        closing.undecide(visitor(MAYOR), campaign, hall);
        closing.decide(visitor(MAYOR), campaign, hall, true, "Le préau sert à tous les services.");
        closing.publishAt(visitor(CAMILLE), campaign, scene.town.clock.instant());
        assertThatThrownBy(() -> closing.undecide(visitor(MAYOR), campaign, hall))
                .hasMessageStartingWith("vote.published");
        assertThatThrownBy(() -> closing.takePublicationBack(visitor(CAMILLE), campaign))
                .hasMessageStartingWith("vote.published");
        assertThat(scene.town.audited())
                .filteredOn(line -> line.startsWith("PUBLI"))
                .containsExactly(
                        "PUBLICATION_SET %s Campaign/%d %s".formatted(CAMILLE, campaign, tomorrow),
                        "PUBLICATION_TAKEN_BACK %s Campaign/%d -".formatted(CAMILLE, campaign),
                        "PUBLISHED %s Campaign/%d -".formatted(CAMILLE, campaign));
    }

    @Test
    void a_campaign_without_a_vote_publishes_its_answers_or_what_its_jury_decided() {
        Instant moment = scene.town.clock.instant().plus(Duration.ofHours(1));
        long call = scene.withoutVote(VoteMethod.NONE, null);
        closing.publishAt(visitor(CAMILLE), call, moment);
        assertThat(scene.count("select count(*) from campaign where id = ? and results_at is not null", call))
                .isOne();

        long contest = scene.withoutVote(VoteMethod.SUPPORT, LAST_DAY);
        assertThatThrownBy(() -> closing.publishAt(visitor(CAMILLE), contest, moment))
                .as("the jury is at work")
                .isInstanceOf(ResultsNotOutException.class);
        scene.voteIsOver();
        closing.publishAt(visitor(CAMILLE), contest, scene.town.clock.instant());
        assertThat(results.isOut(visitor(EMILE), contest)).isTrue();
    }

    @Test
    void ideas_that_exclude_each_other_are_never_both_winners() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 10_000);
        long carPark = scene.idea(campaign, "Un parking au même endroit", 10_000);
        long bicycles = scene.idea(campaign, "Des vélos", 10_000);
        scene.voteIsOpen();
        vote(campaign, EMILE, garden, carPark, bicycles);
        vote(campaign, SACHA, garden, carPark);
        vote(campaign, CAMILLE, garden);
        scene.voteIsOver();
        assertThat(counted(campaign).winners()).hasSize(3);

        closing.exclude(visitor(MAYOR), campaign, carPark, garden, true);
        assertThat(counted(campaign).ranking())
                .extracting(RankedIdea::standing)
                .containsExactly(Standing.CHOSEN, Standing.DISPUTED, Standing.WAITING);
        assertThatThrownBy(() -> closing.decide(visitor(MAYOR), campaign, carPark, true, "Les deux !"))
                .hasMessageStartingWith("vote.decision-impossible");

        closing.decide(visitor(MAYOR), campaign, carPark, false, "Le jardin a plus de voix.");
        assertThat(counted(campaign).winners()).extracting(RankedIdea::ideaId).containsExactly(garden, bicycles);
        closing.exclude(visitor(MAYOR), campaign, carPark, garden, false);
        closing.undecide(visitor(MAYOR), campaign, carPark);
        assertThat(counted(campaign).winners()).hasSize(3);
    }

    @Test
    void points_are_added_up_and_secret_ballots_counted_with_the_others() {
        long campaign = scene.secretCampaign(VoteMethod.POINTS);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long bicycles = scene.idea(campaign, "Des vélos", 0);
        scene.voteIsOpen();
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":5 " + bicycles + ":3"));
        booth.putIn(visitor(SACHA), campaign, Choices.parse(garden + ":1 " + bicycles + ":5"));
        scene.voteIsOver();
        VoteOutcome two = counted(campaign);
        assertThat(two.tooFew()).as("two ballots, told from three on").isTrue();
        assertThat(two.ranking()).isEmpty();
        assertThat(two.ballots()).isNull();
        assertThat(two.participation().all().voters()).isNull();
        assertThat(scene.count("select count(*) from vote_count"))
                .as("what is not told is not kept")
                .isZero();

        scene.voteIsOpen();
        scene.sql("update ballot_box set ballots = null, unreadable = null, counted_at = null");
        booth.putIn(visitor(CAMILLE), campaign, Choices.parse(garden + ":5"));
        scene.voteIsOver();
        assertThat(counted(campaign).ranking())
                .extracting(RankedIdea::ideaId, RankedIdea::score, RankedIdea::ballots)
                .containsExactly(tuple(garden, 11L, 3L), tuple(bicycles, 8L, 2L));
    }

    @Test
    void a_vote_that_is_put_off_at_midnight_is_not_counted_meanwhile() throws Exception {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        scene.voters(campaign, 3).forEach(voter -> booth.putIn(visitor(voter), campaign, Choices.parse(garden + ":1")));
        PhaseMoves moves = scene.get(PhaseMoves.class);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<VoteOutcome> asked = scene.town.inTransaction(() -> {
                moves.move(
                        visitor(CAMILLE),
                        campaign,
                        PhaseKind.VOTE,
                        VoteScene.FIRST_DAY,
                        LAST_DAY.plusDays(7),
                        "Une panne",
                        true);
                scene.voteIsOver();
                Future<VoteOutcome> meanwhile = other.submit(() -> counted(campaign));
                assertThatThrownBy(() -> meanwhile.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return meanwhile;
            });

            assertThatThrownBy(asked::get).hasCauseInstanceOf(ResultsNotOutException.class);
            assertThat(scene.count("select count(*) from ballot_box where counted_at is not null"))
                    .isZero();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void ballots_that_do_not_count_open_no_box_of_too_few() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1"));
        for (String number : List.of("a", "b")) {
            scene.sql(
                    "insert into sealed_ballot (id, box_id, sealed, receipt_hash) select cast(? as varchar), box_id, sealed,"
                            + " cast(? as varchar) from sealed_ballot where length(id) > 1",
                    number,
                    number);
        }
        scene.voteIsOver();

        VoteOutcome outcome = counted(campaign);

        assertThat(outcome.tooFew()).isTrue();
        assertThat(outcome.ranking()).isEmpty();
        assertThat(outcome.unreadable()).isEqualTo(2);
        assertThat(scene.count("select count(*) from vote_count")).isZero();
    }

    @Test
    void a_vote_by_name_is_counted_without_the_key_of_its_empty_box() throws IOException {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        vote(campaign, EMILE, garden);
        String box = scene.town.inTransaction(() -> scene.get(VoteBoxes.class).idOf(campaign));
        Files.delete(Path.of(System.getProperty("essaim.ballot.keys"), box + ".key"));
        scene.voteIsOver();

        assertThat(counted(campaign).ranking())
                .extracting(RankedIdea::ideaId, RankedIdea::score)
                .containsExactly(tuple(garden, 1L));
    }

    @Test
    void a_campaign_is_archived_once_its_ballots_are_destroyed_or_none_was_cast() {
        CampaignSetup setup = scene.get(CampaignSetup.class);
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "Un jardin", 0);
        long empty = scene.secretCampaign(VoteMethod.VOTES);
        scene.idea(empty, "Un jardin", 0);
        scene.voteIsOpen();
        booth.issue(visitor(EMILE), empty);
        scene.town.inTransaction(() -> {
            scene.get(VoteBoxes.class)
                    .prepare(scene.get(CampaignRepository.class)
                            .find(visitor(EMILE).site(), empty)
                            .orElseThrow());
            return null;
        });
        booth.putIn(visitor(EMILE), campaign, Choices.parse(idea + ":1"));
        scene.voteIsOver();

        assertThatThrownBy(() -> setup.archive(visitor(CAMILLE), campaign)).hasMessageStartingWith("vote.ballots-kept");
        setup.archive(visitor(CAMILLE), empty);
        closing.publishAt(visitor(CAMILLE), campaign, scene.town.clock.instant());
        scene.get(VoteKeys.class).destroyAll();

        setup.archive(visitor(CAMILLE), campaign);
        assertThat(scene.count("select count(*) from ballot_box where destroyed_at is null"))
                .isZero();
        assertThat(scene.count("select count(*) from sealed_ballot")).isZero();
    }

    @Test
    void someone_who_moves_during_the_vote_is_counted_where_the_vote_began_and_small_groups_are_not_told() {
        long campaign = scene.campaign(new VoteSettings(VoteMethod.VOTES, 3, null, false, true, 5, 0));
        long idea = scene.idea(campaign, "Un jardin", 0);
        List<AgentId> roads = scene.voters(campaign, 2_000, 8, CITY, 11);
        List<AgentId> parks = scene.voters(campaign, 2_100, 7, CITY, 12);
        List<AgentId> archives = scene.voters(campaign, 2_200, 4, CITY, 13);
        List<AgentId> water = scene.voters(campaign, 2_300, 6, AGGLOMERATION, 21);
        scene.voteIsOpen();
        for (List<AgentId> group : List.of(roads, parks, archives, water)) {
            group.forEach(voter -> vote(campaign, voter, idea));
        }
        scene.voteIsOver();

        Participation told = counted(campaign).participation();

        assertThat(told.all().voters()).isEqualTo(25);
        assertThat(told.institutions()).extracting(of -> of.share().voters()).containsExactly(19L, 6L);
        assertThat(told.institutions().get(0).departments())
                .as("archives are too few, and parks silent so that nobody subtracts")
                .extracting(Participation.Share::id, Participation.Share::voters)
                .containsExactly(tuple(0L, null), tuple(11L, 8L), tuple(12L, null), tuple(13L, null));
    }

    @Test
    void supports_are_results_too() {
        long campaign = scene.campaign(VoteMethod.SUPPORT);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.idea(campaign, "Des vélos", 0);
        scene.voteIsOpen();
        for (AgentId agent : List.of(EMILE, SACHA, CAMILLE)) {
            scene.get(Supports.class).support(visitor(agent), garden);
        }
        scene.voteIsOver();

        VoteOutcome outcome = counted(campaign);
        assertThat(outcome.ranking()).extracting(RankedIdea::score).containsExactly(3L, 0L);
        assertThat(outcome.participation().all().voters()).isEqualTo(3);
    }

    @Test
    void however_many_ballots_there_are_they_take_the_same_few_statements() {
        long campaign = scene.campaign(VoteMethod.BASKET);
        long garden = scene.idea(campaign, "Un jardin", 10_000);
        List<AgentId> voters = scene.voters(campaign, 30);
        scene.voteIsOpen();
        voters.forEach(voter -> vote(campaign, voter, garden));
        scene.voteIsOver();
        counted(campaign);

        scene.town.database.statements().reset();
        assertThat(counted(campaign).ballots()).isEqualTo(30);
        assertThat(scene.town.database.statements().statements()).hasSizeLessThanOrEqualTo(12);
    }
}
