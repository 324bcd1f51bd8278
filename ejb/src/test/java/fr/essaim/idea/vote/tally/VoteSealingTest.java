// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.vote.VoteScene.MAYOR;
import static fr.essaim.idea.vote.VoteScene.OTHER_SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.BallotKeyMissingException;
import fr.essaim.ballot.WrongPassphrasesException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.LogCapture;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.VoteKeys;
import fr.essaim.idea.vote.VoteScene;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.schedule.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret vote that two of three scrutineers open together. */
@OnEachDatabase
class VoteSealingTest {

    private static final AgentId THIRD_SCRUTINEER = new AgentId(1504);
    private static final List<AgentId> SCRUTINEERS = List.of(SCRUTINEER, OTHER_SCRUTINEER, THIRD_SCRUTINEER);

    private final VoteScene scene = new VoteScene();
    private final VoteSealing sealing = scene.get(VoteSealing.class);
    private final Booth booth = scene.get(Booth.class);
    private final VoteResults results = scene.get(VoteResults.class);
    private final long campaign = scene.campaign(new VoteSettings(VoteMethod.VOTES, 3, null, true, true, 3, 2));
    private final long garden = scene.idea(campaign, "Un jardin", 0);
    private final long bicycles = scene.idea(campaign, "Des vélos", 0);
    private final Map<AgentId, String> passphrases = new HashMap<>();

    @BeforeEach
    void isNotOpenYet() {
        scene.town.access.grant(THIRD_SCRUTINEER, IdeaPermission.VIEW);
        scene.town.inTransaction(() -> {
            campaign().join(THIRD_SCRUTINEER, CampaignPart.SCRUTINEER);
            return null;
        });
        scene.sql("update campaign set opened_at = null");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Campaign campaign() {
        return scene.get(CampaignRepository.class)
                .find(visitor(CAMILLE).site(), campaign)
                .orElseThrow();
    }

    private boolean isSealed() {
        return scene.town.inTransaction(
                () -> scene.get(VoteBoxes.class).missing(campaign()).isEmpty());
    }

    private void drawn() {
        SCRUTINEERS.forEach(agent -> passphrases.put(agent, sealing.draw(visitor(agent), campaign)));
    }

    private void sealed() {
        drawn();
        sealing.share(visitor(CAMILLE), campaign);
        passphrases.forEach((agent, passphrase) -> sealing.tryOut(visitor(agent), campaign, passphrase));
        scene.sql("update campaign set opened_at = ?", scene.town.clock.instant());
    }

    private void voted() {
        sealed();
        scene.voteIsOpen();
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1"));
        String code = booth.putIn(visitor(SACHA), campaign, Choices.parse(garden + ":1"));
        booth.putIn(visitor(CAMILLE), campaign, Choices.parse(bicycles + ":1"));
        booth.replace(visitor(SACHA), campaign, code, Choices.parse(garden + ":1 " + bicycles + ":1"));
        scene.voteIsOver();
    }

    private Path keyFile() {
        String box = scene.town.inTransaction(() -> scene.get(VoteBoxes.class).idOf(campaign));
        return Path.of(System.getProperty("essaim.ballot.keys"), box + ".key");
    }

    @Test
    void the_campaign_cannot_open_before_all_have_drawn_shared_and_tried() {
        assertThat(isSealed()).isFalse();
        assertThatThrownBy(() -> sealing.share(visitor(CAMILLE), campaign)).hasMessageStartingWith("ballot.");
        passphrases.put(SCRUTINEER, sealing.draw(visitor(SCRUTINEER), campaign));
        passphrases.put(OTHER_SCRUTINEER, sealing.draw(visitor(OTHER_SCRUTINEER), campaign));
        assertThatThrownBy(() -> sealing.share(visitor(CAMILLE), campaign)).hasMessage("ballot.passphrases-left [1]");
        assertThat(sealing.of(visitor(CAMILLE), campaign).holders())
                .extracting(SealingSheet.Holder::drawn)
                .containsExactly(true, true, false);
        passphrases.put(THIRD_SCRUTINEER, sealing.draw(visitor(THIRD_SCRUTINEER), campaign));
        sealing.share(visitor(CAMILLE), campaign);
        assertThat(isSealed()).as("nobody has tried").isFalse();

        assertThatThrownBy(() -> sealing.tryOut(visitor(SCRUTINEER), campaign, passphrases.get(OTHER_SCRUTINEER)))
                .hasMessageStartingWith("ballot.passphrase-wrong");
        for (AgentId agent : SCRUTINEERS) {
            assertThat(isSealed()).isFalse();
            sealing.tryOut(
                    visitor(agent),
                    campaign,
                    passphrases.get(agent).toLowerCase().replace("-", " "));
        }
        assertThat(isSealed()).isTrue();
        scene.town.inTransaction(() -> {
            scene.get(VoteBoxes.class).prepare(campaign());
            return null;
        });
    }

    @Test
    void a_vote_that_is_not_sealed_takes_no_ballot_and_says_why() {
        drawn();
        scene.sql("update campaign set opened_at = ?", scene.town.clock.instant());
        scene.voteIsOpen();

        assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1")))
                .hasMessageStartingWith("ballot.box-not-ready");
        assertThat(scene.town.inTransaction(() -> scene.get(VoteBoxes.class).missing(campaign())))
                .contains(OpeningGap.SHARED_KEY);
    }

    @Test
    void nobody_but_scrutineers_draws_tries_or_counts_and_organisers_share() {
        assertThatThrownBy(() -> sealing.draw(visitor(CAMILLE), campaign)).isInstanceOf(NotAllowedException.class);
        drawn();
        assertThatThrownBy(() -> sealing.share(visitor(SCRUTINEER), campaign)).isInstanceOf(NotAllowedException.class);
        sealing.share(visitor(CAMILLE), campaign);
        assertThatThrownBy(() -> sealing.tryOut(visitor(CAMILLE), campaign, passphrases.get(SCRUTINEER)))
                .hasMessageStartingWith("ballot.no-share");
        assertThatThrownBy(() -> sealing.draw(visitor(SCRUTINEER), campaign))
                .hasMessageStartingWith("ballot.key-shared");
        assertThatThrownBy(() -> sealing.of(visitor(EMILE), campaign)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> sealing.count(visitor(MAYOR), campaign, passphrases))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void begun_anew_former_passphrases_are_worth_nothing_until_it_is_open() {
        drawn();
        sealing.share(visitor(CAMILLE), campaign);
        Path former = keyFile();
        sealing.restart(visitor(CAMILLE), campaign);
        assertThat(former).doesNotExist();
        assertThat(scene.town.audited()).endsWith("BALLOT_KEY_DESTROYED %s Campaign/%d -".formatted(CAMILLE, campaign));
        assertThatThrownBy(() -> sealing.tryOut(visitor(SCRUTINEER), campaign, passphrases.get(SCRUTINEER)))
                .hasMessageStartingWith("ballot.no-share");

        sealed();
        assertThatThrownBy(() -> sealing.restart(visitor(CAMILLE), campaign))
                .hasMessageStartingWith("campaign.opened-stays");
    }

    @Test
    void a_key_that_another_number_of_scrutineers_or_none_makes_useless_is_destroyed_and_that_is_told() {
        drawn();
        sealing.share(visitor(CAMILLE), campaign);
        scene.sql("update campaign set key_quorum = 3 where id = ?", campaign);
        sealing.draw(visitor(SCRUTINEER), campaign);
        assertThat(scene.town.audited())
                .endsWith("BALLOT_KEY_DESTROYED %s Campaign/%d -".formatted(SCRUTINEER, campaign));

        drawn();
        sealing.share(visitor(CAMILLE), campaign);
        scene.sql("update campaign set key_quorum = 0 where id = ?", campaign);
        scene.town.inTransaction(() -> {
            scene.get(VoteBoxes.class).prepare(campaign());
            return null;
        });
        assertThat(scene.town.audited())
                .endsWith(
                        "BALLOT_KEY_DESTROYED - Campaign/%d -".formatted(campaign),
                        "BALLOT_KEY_MADE - Campaign/%d -".formatted(campaign));
    }

    @Test
    void two_of_three_count_and_nobody_sees_anything_before() {
        voted();
        assertThatThrownBy(() -> results.of(visitor(CAMILLE), campaign)).isInstanceOf(NotCountedException.class);
        assertThatThrownBy(() ->
                        scene.get(VoteClosing.class).publishAt(visitor(MAYOR), campaign, scene.town.clock.instant()))
                .isInstanceOf(NotCountedException.class);

        sealing.count(
                visitor(SCRUTINEER),
                campaign,
                Map.of(SCRUTINEER, passphrases.get(SCRUTINEER), THIRD_SCRUTINEER, passphrases.get(THIRD_SCRUTINEER)));

        VoteOutcome outcome = results.of(visitor(CAMILLE), campaign);
        assertThat(outcome.ballots()).isEqualTo(3);
        assertThat(outcome.unreadable()).isZero();
        assertThat(outcome.ranking()).extracting(VoteOutcome.RankedIdea::score).containsExactly(2L, 2L);
        assertThatThrownBy(() -> sealing.count(visitor(SCRUTINEER), campaign, passphrases))
                .hasMessageStartingWith("ballot.box-closed");
    }

    @Test
    void one_alone_or_a_wrong_passphrase_counts_nothing_and_says_whose() {
        voted();
        assertThatThrownBy(() ->
                        sealing.count(visitor(SCRUTINEER), campaign, Map.of(SCRUTINEER, passphrases.get(SCRUTINEER))))
                .hasMessage("ballot.scrutineers-needed [2]");
        Map<AgentId, String> typed = new HashMap<>(passphrases);
        typed.put(OTHER_SCRUTINEER, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA");
        typed.put(THIRD_SCRUTINEER, passphrases.get(SCRUTINEER));

        WrongPassphrasesException wrong = catchThrowableOfType(
                WrongPassphrasesException.class, () -> sealing.count(visitor(SCRUTINEER), campaign, typed));

        assertThat(wrong.scrutineers()).containsExactlyInAnyOrder(OTHER_SCRUTINEER, THIRD_SCRUTINEER);
        assertThat(scene.count("select count(*) from vote_count")).isZero();
        assertThat(scene.count("select count(*) from sealed_ballot")).isEqualTo(3);
    }

    @Test
    void the_scrutineers_who_are_awaited_are_told_once_a_day() {
        SealingReminder reminder = scene.get(SealingReminder.class);
        assertThat(reminder.tell(visitor(CAMILLE), campaign)).isEqualTo(3);
        passphrases.put(SCRUTINEER, sealing.draw(visitor(SCRUTINEER), campaign));
        assertThatThrownBy(() -> reminder.tell(visitor(SCRUTINEER), campaign)).isInstanceOf(NotAllowedException.class);

        assertThat(reminder.tell(visitor(CAMILLE), campaign)).isZero();

        assertThat(told("idea.passphrase-to-draw")).isEqualTo(3);
        sealing.restart(visitor(CAMILLE), campaign);
        assertThat(reminder.tell(visitor(CAMILLE), campaign)).isEqualTo(3);
        drawn();
        sealing.share(visitor(CAMILLE), campaign);
        sealing.tryOut(visitor(SCRUTINEER), campaign, passphrases.get(SCRUTINEER));
        assertThat(reminder.tell(visitor(CAMILLE), campaign)).isEqualTo(2);
        assertThat(told("idea.passphrase-to-try")).isEqualTo(2);
        sealing.restart(visitor(CAMILLE), campaign);
        sealed();
        assertThatThrownBy(() -> reminder.tell(visitor(CAMILLE), campaign)).isInstanceOf(NotAllowedException.class);
    }

    private long told(String kind) {
        return scene.<String>column("select payload from outgoing_notice").stream()
                .filter(payload -> payload.contains(kind))
                .count();
    }

    @Test
    void before_the_end_nobody_counts() {
        sealed();
        scene.voteIsOpen();
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1"));

        assertThatThrownBy(() -> sealing.count(visitor(SCRUTINEER), campaign, passphrases))
                .isInstanceOf(ResultsNotOutException.class);
    }

    @Test
    void too_few_ballots_are_never_opened() {
        sealed();
        scene.voteIsOpen();
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1"));
        scene.voteIsOver();

        assertThat(results.of(visitor(CAMILLE), campaign).tooFew()).isTrue();
        assertThat(scene.count("select count(*) from vote_count")).isZero();
        assertThat(scene.count("select ballots from ballot_box")).isEqualTo(1);
    }

    @Test
    void ballots_that_were_changed_moved_or_copied_are_told_and_not_counted() {
        voted();
        scene.town.inTransaction(() -> {
            String box = scene.get(VoteBoxes.class).idOf(campaign);
            scene.get(BallotBoxes.class).castAll(box, List.of(garden + ":1"), 64);
            return null;
        });
        scene.sql("update sealed_ballot set sealed = (select min(sealed) from sealed_ballot) where id ="
                + " (select max(id) from sealed_ballot where sealed <> (select min(sealed) from sealed_ballot))");
        scene.sql(
                "insert into sealed_ballot (id, box_id, sealed, receipt_hash)"
                        + " select 'copie', box_id, sealed, 'copie' from sealed_ballot where id = (select min(id) from sealed_ballot)");

        sealing.count(visitor(SCRUTINEER), campaign, passphrases);

        VoteOutcome outcome = results.of(visitor(CAMILLE), campaign);
        assertThat(outcome.unreadable()).isEqualTo(2);
        assertThat(outcome.ballots()).isEqualTo(5);
        CountSheet sheet = scene.get(CountCheck.class).of(visitor(SCRUTINEER), campaign);
        assertThat(sheet.unreadable()).isEqualTo(2);
        assertThat(sheet.agree()).as("two more than people who voted").isFalse();
    }

    @Test
    void once_published_neither_key_nor_shares_nor_ballots_are_left() {
        voted();
        Path key = keyFile();
        sealing.count(visitor(SCRUTINEER), campaign, passphrases);
        scene.get(VoteClosing.class).publishAt(visitor(MAYOR), campaign, scene.town.clock.instant());
        assertThat(key).exists();

        scene.get(Jobs.class).runDue();
        scene.town.clock.advance(Duration.ofMinutes(1));
        scene.get(Jobs.class).runDue();

        assertThat(key).doesNotExist();
        assertThat(scene.count("select count(*) from ballot_key_share")).isZero();
        assertThat(scene.count("select count(*) from sealed_ballot")).isZero();
        assertThat(results.of(visitor(EMILE), campaign).ranking()).hasSize(2);
        assertThat(sealing.of(visitor(SCRUTINEER), campaign).destroyed()).isTrue();
    }

    @Test
    void a_lost_key_stops_the_vote_is_told_to_the_team_and_works_again_when_it_is_back() throws IOException {
        sealed();
        scene.voteIsOpen();
        Path key = keyFile();
        Path elsewhere = key.resolveSibling("elsewhere");
        Files.move(key, elsewhere);
        try {
            assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1")))
                    .isInstanceOf(BallotKeyMissingException.class);
            assertThat(scene.count("select count(*) from poll_register")).isZero();
            scene.get(VoteKeys.class).watchAll();
            scene.get(VoteKeys.class).watchAll();
            assertThat(scene.count(
                            "select count(*) from outgoing_notice where payload like '%idea.ballot-key-missing%'"))
                    .as("organiser, three scrutineers and mayor, once a day")
                    .isEqualTo(5);
            Files.writeString(key, "essaim ballot key 1\n");
            assertThatThrownBy(() -> booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1")))
                    .isInstanceOf(BallotKeyMissingException.class);
        } finally {
            Files.move(elsewhere, key, StandardCopyOption.REPLACE_EXISTING);
        }
        booth.putIn(visitor(EMILE), campaign, Choices.parse(garden + ":1"));
        assertThat(scene.count("select count(*) from poll_register")).isEqualTo(1);
    }

    @Test
    void nothing_that_the_database_holds_opens_a_ballot_and_no_log_knows_a_passphrase() {
        try (LogCapture log = new LogCapture()) {
            voted();
            sealing.count(visitor(SCRUTINEER), campaign, passphrases);
            passphrases.values().forEach(passphrase -> assertThat(log.text())
                    .doesNotContain(passphrase)
                    .doesNotContain(passphrase.replace("-", "")));
        }
        List<String> texts = scene.column("select salt || public_key || share from ballot_key_share");
        passphrases.values().forEach(passphrase -> assertThat(texts).noneMatch(text -> text.contains(passphrase)));
    }
}
