// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.OTHER_SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.Kiosk;
import fr.essaim.idea.vote.VoteScene;
import fr.essaim.idea.vote.tally.CountCheck;
import fr.essaim.idea.vote.tally.CountSheet;
import fr.essaim.idea.vote.tally.VoteResults;
import fr.essaim.persistence.OnEachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paper ballots and code slips. */
@OnEachDatabase
class PollingStationTest {

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);
    private final PollingStation station = scene.get(PollingStation.class);
    private final PaperCount paper = scene.get(PaperCount.class);
    private final Kiosk kiosk = scene.get(Kiosk.class);

    @AfterEach
    void close() {
        scene.close();
    }

    private static Choices one(long idea) {
        return Choices.NONE.with(idea, 1);
    }

    @Test
    void whoever_votes_on_paper_does_not_vote_on_screen_and_the_other_way_round() {
        for (boolean secret : new boolean[] {true, false}) {
            long campaign = scene.campaign(VoteMethod.VOTES, secret);
            long idea = scene.idea(campaign, "Un jardin", 0);
            scene.voteIsOpen();
            station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);

            assertThatThrownBy(() -> vote(secret, campaign, EMILE, idea)).hasMessageStartingWith("ballot.has-voted");
            vote(secret, campaign, SACHA, idea);
            for (AgentId voter : List.of(EMILE, SACHA)) {
                assertThatThrownBy(() -> station.markForPaper(visitor(OTHER_SCRUTINEER), campaign, voter))
                        .hasMessageStartingWith("ballot.has-voted");
            }
            assertThatThrownBy(() -> station.markForPaper(visitor(SCRUTINEER), campaign, IdeaScene.LOU))
                    .hasMessageStartingWith("ballot.not-on-roll");
            assertThatThrownBy(() -> station.markForPaper(visitor(CAMILLE), campaign, SACHA))
                    .as("organisers do not touch ballots")
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    private void vote(boolean secret, long campaign, AgentId voter, long idea) {
        if (secret) {
            booth.putIn(visitor(voter), campaign, one(idea));
        } else {
            booth.choose(visitor(voter), campaign, idea, 1);
        }
    }

    @Test
    void paper_and_screen_at_once_count_once() throws Exception {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();

        List<Object> outcomes = VoteScene.atOnce(32, place -> () -> {
            if (place % 2 == 0) {
                station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);
                return "paper";
            }
            return booth.putIn(visitor(EMILE), campaign, one(idea));
        });

        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(scene.count("select count(*) from poll_register")).isEqualTo(1);
        assertThat(scene.count("select count(*) from sealed_ballot"))
                .isEqualTo(scene.count("select count(*) from poll_register where channel = 'SCREEN'"));
    }

    @Test
    void paper_ballots_count_once_two_people_have_typed_the_same_without_seeing_each_other() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long bicycles = scene.idea(campaign, "Des vélos", 0);
        scene.voteIsOpen();
        station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);
        station.markForPaper(visitor(SCRUTINEER), campaign, SACHA);
        scene.voteIsOver();
        long pile = paper.begin(visitor(SCRUTINEER), campaign, "Centre technique", 2);

        paper.type(visitor(SCRUTINEER), pile, 1, " 1 ");
        paper.type(visitor(SCRUTINEER), pile, 2, one(bicycles));
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), pile))
                .hasMessageStartingWith("ballot.pile-not-agreed");
        paper.type(visitor(OTHER_SCRUTINEER), pile, 1, one(garden));
        PileSheet blind = sheet(OTHER_SCRUTINEER, campaign);
        assertThat(blind.differences()).isEmpty();
        assertThat(blind.next()).isEqualTo(2);
        paper.type(visitor(OTHER_SCRUTINEER), pile, 2, Choices.NONE);

        assertThat(sheet(SCRUTINEER, campaign).differences()).containsExactly(new PileSheet.Difference(2, "2", "0"));
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), pile))
                .hasMessageStartingWith("ballot.pile-not-agreed");
        assertThatThrownBy(() -> paper.type(visitor(SCRUTINEER), pile, 2, "3"))
                .hasMessageStartingWith("ballot.unknown-number");
        assertThatThrownBy(() -> paper.type(visitor(SCRUTINEER), pile, 2, " "))
                .hasMessageStartingWith("value.required");
        paper.type(visitor(SCRUTINEER), pile, 2, "0");
        assertThat(sheet(SCRUTINEER, campaign).agreed()).isTrue();
        paper.cast(visitor(SCRUTINEER), pile);

        assertThat(scene.opened(campaign)).containsExactlyInAnyOrder(garden + ":1", "");
        assertThat(scene.count("select count(*) from paper_entry")).isZero();
        assertThat(scene.get(CountCheck.class).of(visitor(SCRUTINEER), campaign))
                .isEqualTo(new CountSheet(3, 0, 0, 0, 2, 0, 0, 2, 2, false, 0, true));
        assertThatThrownBy(() -> paper.cast(visitor(OTHER_SCRUTINEER), pile)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> paper.type(visitor(OTHER_SCRUTINEER), pile, 1, one(garden)))
                .hasMessageStartingWith("ballot.pile-poured");
    }

    @Test
    void there_is_one_count_of_all_paper_or_none() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        List<AgentId> voters = scene.voters(campaign, 3);
        voters.forEach(voter -> booth.putIn(visitor(voter), campaign, one(garden)));
        station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);
        station.markForPaper(visitor(SCRUTINEER), campaign, SACHA);
        VoteResults results = scene.get(VoteResults.class);
        scene.voteIsOver();
        assertThatThrownBy(() -> results.of(visitor(CAMILLE), campaign)).hasMessageStartingWith("vote.paper-left");
        long pile = paper.begin(visitor(SCRUTINEER), campaign, "Centre technique", 1);
        paper.type(visitor(SCRUTINEER), pile, 1, one(garden));
        paper.type(visitor(OTHER_SCRUTINEER), pile, 1, one(garden));
        assertThatThrownBy(() -> results.of(visitor(CAMILLE), campaign)).hasMessageStartingWith("vote.paper-left");
        paper.cast(visitor(SCRUTINEER), pile);

        assertThat(results.of(visitor(CAMILLE), campaign).ballots()).isEqualTo(4);

        assertThat(scene.town.audited())
                .filteredOn(line -> line.startsWith("BALLOT_BOX_OPENED"))
                .as("by the first who asks for the results")
                .containsExactly("BALLOT_BOX_OPENED %s Campaign/%d -".formatted(CAMILLE, campaign));
        assertThatThrownBy(() -> paper.begin(visitor(SCRUTINEER), campaign, "Mairie", 1))
                .hasMessageStartingWith("ballot.box-closed");
        scene.sql("update paper_pile set poured_at = null");
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), pile)).hasMessageStartingWith("ballot.box-closed");
    }

    @Test
    void a_pile_begun_by_mistake_is_removed_and_nobody_is_waited_for() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        booth.putIn(visitor(SACHA), campaign, one(garden));
        station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);
        assertThatThrownBy(() -> paper.begin(visitor(SCRUTINEER), campaign, "Personne", 0))
                .hasMessageStartingWith("ballot.empty-pile-early");
        scene.voteIsOver();
        VoteResults results = scene.get(VoteResults.class);
        long wrong = paper.begin(visitor(SCRUTINEER), campaign, "Centre technique", 12);
        paper.type(visitor(SCRUTINEER), wrong, 1, one(garden));
        assertThatThrownBy(() -> paper.remove(visitor(CAMILLE), wrong)).isInstanceOf(NotAllowedException.class);

        paper.remove(visitor(OTHER_SCRUTINEER), wrong);

        assertThat(paper.piles(visitor(SCRUTINEER), campaign)).isEmpty();
        assertThat(scene.count("select count(*) from paper_entry")).isZero();
        assertThatThrownBy(() -> results.of(visitor(CAMILLE), campaign)).hasMessageStartingWith("vote.paper-left");
        long none = paper.begin(visitor(SCRUTINEER), campaign, "Personne n’a remis de bulletin", 0);
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), none))
                .as("one alone")
                .hasMessageStartingWith("ballot.empty-pile-of-two");
        assertThatThrownBy(() -> paper.begin(visitor(SCRUTINEER), campaign, "Personne", 0))
                .hasMessageStartingWith("ballot.empty-pile-beside");
        paper.cast(visitor(OTHER_SCRUTINEER), none);
        assertThat(scene.<String>column("select kind from audit_event where kind like '%PAPER%' order by id"))
                .containsExactly("PAPER_REMOVED", "NO_PAPER_FOUND");
        assertThatThrownBy(() -> paper.remove(visitor(SCRUTINEER), none)).hasMessageStartingWith("ballot.pile-poured");
        assertThatThrownBy(() -> paper.begin(visitor(SCRUTINEER), campaign, "Mairie", -1))
                .hasMessageStartingWith("value.out-of-range");
        assertThat(results.of(visitor(CAMILLE), campaign).tooFew()).isTrue();
    }

    private PileSheet sheet(AgentId scrutineer, long campaign) {
        return paper.piles(visitor(scrutineer), campaign).get(0);
    }

    @Test
    void one_person_alone_a_third_person_and_more_slips_than_signatures_are_refused() {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "Un jardin", 0);
        scene.town.inTransaction(() -> {
            scene.get(CampaignRepository.class)
                    .find(visitor(CAMILLE).site(), campaign)
                    .orElseThrow()
                    .join(CAMILLE, CampaignPart.SCRUTINEER);
            return null;
        });
        scene.voteIsOpen();
        long pile = paper.begin(visitor(SCRUTINEER), campaign, "Centre technique", 1);
        paper.type(visitor(SCRUTINEER), pile, 1, one(idea));
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), pile))
                .hasMessageStartingWith("ballot.pile-not-agreed");
        paper.type(visitor(OTHER_SCRUTINEER), pile, 1, one(idea));

        assertThatThrownBy(() -> paper.type(visitor(CAMILLE), pile, 1, one(idea)))
                .hasMessageStartingWith("ballot.pile-of-two");
        assertThatThrownBy(() -> paper.remove(visitor(CAMILLE), pile)).hasMessageStartingWith("ballot.pile-of-two");
        assertThatThrownBy(() -> paper.type(visitor(SCRUTINEER), pile, 2, one(idea)))
                .hasMessageStartingWith("value.out-of-range");
        assertThatThrownBy(() -> paper.cast(visitor(SCRUTINEER), pile))
                .hasMessageStartingWith("ballot.more-slips-than-people");
        assertThatThrownBy(() -> paper.type(visitor(EMILE), pile, 1, one(idea)))
                .isInstanceOf(NotAllowedException.class);

        station.markForPaper(visitor(SCRUTINEER), campaign, EMILE);
        paper.cast(visitor(SCRUTINEER), pile);
        assertThat(scene.count("select count(*) from sealed_ballot")).isEqualTo(1);
    }

    @Test
    void a_slip_handed_out_against_a_signature_opens_one_ballot_once() throws Exception {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        long idea = scene.idea(campaign, "Un jardin", 0);
        scene.voteIsOpen();
        List<String> slips = station.makeSlips(visitor(SCRUTINEER), campaign, 2);
        assertThat(scene.<String>column("select code_hash from voting_code")).doesNotContainAnyElementsOf(slips);

        assertThatThrownBy(() -> kiosk.putIn(visitor(IdeaScene.LOU), slips.get(0), one(idea)))
                .hasMessageStartingWith("ballot.slip-not-handed-out");
        station.handOut(visitor(SCRUTINEER), campaign, EMILE);
        assertThat(kiosk.issue(visitor(IdeaScene.LOU), slips.get(0).toLowerCase())
                        .lines())
                .hasSize(1);

        List<Object> outcomes = VoteScene.atOnce(16, place -> () -> {
            kiosk.putIn(visitor(IdeaScene.LOU), slips.get(0), one(idea));
            return "in";
        });

        assertThat(outcomes).filteredOn("in"::equals).hasSize(1);
        assertThatThrownBy(() -> kiosk.issue(visitor(IdeaScene.LOU), slips.get(0)))
                .hasMessageStartingWith("ballot.code-used");
        assertThatThrownBy(() -> kiosk.issue(visitor(IdeaScene.LOU), "AAAA-BBBB-CCCC-DDDD"))
                .hasMessageStartingWith("ballot.unknown-slip");
        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, one(idea)))
                .hasMessageStartingWith("ballot.has-voted");
        assertThat(scene.count("select count(*) from sealed_ballot")).isEqualTo(1);
        assertThat(scene.count("select count(*) from voting_code where agent_id is not null"))
                .as("no code knows an agent")
                .isZero();

        station.handOut(visitor(SCRUTINEER), campaign, SACHA);
        assertThatThrownBy(() -> station.handOut(visitor(SCRUTINEER), campaign, CAMILLE))
                .hasMessageStartingWith("ballot.no-slip-left");
        scene.voteIsOver();
        assertThatThrownBy(() -> kiosk.putIn(visitor(IdeaScene.LOU), slips.get(1), one(idea)))
                .isInstanceOf(PhaseClosedException.class);
    }

    @Test
    void in_a_vote_by_name_a_code_opens_the_agents_own_ballot() {
        long campaign = scene.campaign(VoteMethod.VOTES);
        long garden = scene.idea(campaign, "Un jardin", 0);
        long bicycles = scene.idea(campaign, "Des vélos", 0);
        scene.voteIsOpen();
        booth.choose(visitor(EMILE), campaign, garden, 1);
        String code = station.codeFor(visitor(SCRUTINEER), campaign, EMILE);

        kiosk.putIn(visitor(IdeaScene.LOU), code, one(bicycles));

        assertThat(booth.issue(visitor(EMILE), campaign).total().choices()).isEqualTo(one(bicycles));
        assertThat(scene.count("select count(*) from ballot")).isEqualTo(1);
        assertThatThrownBy(() -> kiosk.putIn(visitor(IdeaScene.LOU), code, one(garden)))
                .hasMessageStartingWith("ballot.code-used");
        assertThatThrownBy(() -> station.makeSlips(visitor(SCRUTINEER), campaign, 1))
                .hasMessageStartingWith("ballot.other-vote");
    }
}
