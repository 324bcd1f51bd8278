// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.message.CampaignNews;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PhaseMovesTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = IdeaScene.TODAY;

    private IdeaScene scene;
    private PhaseMoves moves;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        moves = scene.get(PhaseMoves.class);
        campaignId = scene.openCampaign(CampaignKind.CHALLENGE, VoteMethod.POINTS);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void move(PhaseKind kind, LocalDate from, LocalDate to, boolean followers) {
        moves.move(visitor(CAMILLE), campaignId, kind, from, to, "Une grève des transports", followers);
    }

    private PhaseDates dates(PhaseKind kind) {
        return scene.get(CampaignSetup.class)
                .find(visitor(CAMILLE), campaignId)
                .draft()
                .phases()
                .get(kind);
    }

    private void refused(PhaseKind kind, LocalDate from, LocalDate to, String key) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> move(kind, from, to, false))
                .withMessageContaining(key);
    }

    @Test
    void a_phase_closed_early_is_open_until_the_last_second_of_today() {
        CampaignGate gate = scene.get(CampaignGate.class);
        move(PhaseKind.DEPOSIT, FIRST_OF_MARCH, TODAY, false);

        Campaign campaign = gate.enter(visitor(EMILE), campaignId);
        scene.clock.advance(Duration.ofHours(14).minusSeconds(1));
        assertThat(gate.isOpen(campaign, PhaseKind.DEPOSIT)).isTrue();
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(gate.isOpen(campaign, PhaseKind.DEPOSIT)).isFalse();
        assertThat(moves.of(visitor(EMILE), campaignId)).singleElement().satisfies(move -> {
            assertThat(move.former()).isEqualTo(new PhaseDates(FIRST_OF_MARCH, LocalDate.of(2026, 3, 31)));
            assertThat(move.present()).isEqualTo(new PhaseDates(FIRST_OF_MARCH, TODAY));
            assertThat(move.reason()).isEqualTo("Une grève des transports");
        });
    }

    @Test
    void what_follows_moves_by_as_many_days_where_that_is_wanted() {
        move(PhaseKind.DEPOSIT, FIRST_OF_MARCH, LocalDate.of(2026, 4, 10), true);

        assertThat(dates(PhaseKind.VOTE))
                .isEqualTo(new PhaseDates(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 25)));
        assertThat(dates(PhaseKind.RESULTS)).isEqualTo(new PhaseDates(LocalDate.of(2026, 5, 26), null));
        assertThat(scene.audited())
                .containsExactly("PHASE_MOVED %s Campaign/%d DEPOSIT".formatted(CAMILLE, campaignId));
    }

    @Test
    void dates_that_cannot_be_are_refused() {
        refused(PhaseKind.DEPOSIT, FIRST_OF_MARCH.plusDays(1), LocalDate.of(2026, 3, 31), "campaign.phase-begun");
        refused(PhaseKind.DEPOSIT, FIRST_OF_MARCH, TODAY.minusDays(1), "campaign.day-over");
        refused(PhaseKind.DEPOSIT, FIRST_OF_MARCH, LocalDate.of(2026, 5, 1), "campaign.phase-order");
        refused(PhaseKind.DEPOSIT, FIRST_OF_MARCH, LocalDate.of(2026, 3, 31), "campaign.same-dates");
        refused(PhaseKind.JURY, TODAY, TODAY, "campaign.no-such-phase");
        scene.clock.setTo(LocalDate.of(2026, 4, 1));
        refused(PhaseKind.DEPOSIT, FIRST_OF_MARCH, LocalDate.of(2026, 4, 5), "campaign.phase-over");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> moves.move(
                        visitor(CAMILLE),
                        campaignId,
                        PhaseKind.VOTE,
                        LocalDate.of(2026, 5, 2),
                        LocalDate.of(2026, 5, 15),
                        " ",
                        false));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moves.move(
                        visitor(EMILE), campaignId, PhaseKind.VOTE, TODAY, LocalDate.of(2026, 5, 15), "Non", false));
        assertThat(dates(PhaseKind.DEPOSIT)).isEqualTo(new PhaseDates(FIRST_OF_MARCH, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void the_teams_own_work_is_taken_up_again_after_its_end_and_what_it_prepares_begins_anew_later() {
        campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.leaveOut(PhaseKind.VOTE);
            campaign.plan(PhaseKind.REVIEW, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 15));
            campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 4, 16), LocalDate.of(2026, 4, 30));
        });
        scene.clock.setTo(LocalDate.of(2026, 4, 30));

        refused(PhaseKind.REVIEW, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 15), "campaign.phase-order");
        refused(PhaseKind.REVIEW, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 20), "campaign.day-over");
        move(PhaseKind.REVIEW, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 15), true);

        assertThat(dates(PhaseKind.REVIEW))
                .isEqualTo(new PhaseDates(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 15)));
        assertThat(dates(PhaseKind.JURY))
                .isEqualTo(new PhaseDates(LocalDate.of(2026, 5, 16), LocalDate.of(2026, 5, 30)));
        assertThat(scene.get(CampaignGate.class)
                        .isOpen(scene.get(CampaignGate.class).enter(visitor(EMILE), campaignId), PhaseKind.REVIEW))
                .isTrue();
    }

    @Test
    void all_on_the_roll_are_told_once_and_nobody_else() {
        move(PhaseKind.DEPOSIT, FIRST_OF_MARCH, TODAY, false);
        CampaignNews news = scene.get(CampaignNews.class);

        news.sendAll();
        news.sendAll();

        assertThat(told(SACHA)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(IdeaNotice.PHASE_MOVED.code());
            assertThat(notice.arguments()).containsExactly("Mieux travailler ensemble", "Une grève des transports");
        });
        assertThat(told(LOU)).isEmpty();
    }

    @Test
    void planned_messages_go_out_on_their_day_from_eight_in_the_morning_on() {
        CampaignMessages messages = scene.get(CampaignMessages.class);
        messages.arrange(
                visitor(CAMILLE),
                campaignId,
                List.of(new MessageDraft(null, LocalDate.of(2026, 3, 20), "Plus que dix jours")));
        CampaignNews news = scene.get(CampaignNews.class);

        scene.clock.setTo(LocalDate.of(2026, 3, 20));
        scene.clock.advance(Duration.ofHours(-2).minusSeconds(1));
        news.sendAll();
        assertThat(told(EMILE)).isEmpty();
        scene.clock.advance(Duration.ofSeconds(1));
        news.sendAll();

        assertThat(told(EMILE)).extracting(Notice::kind).containsExactly("idea.campaign-message");
        assertThat(messages.of(visitor(CAMILLE), campaignId))
                .singleElement()
                .satisfies(message -> assertThat(message.sentAt()).isPresent());
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> messages.arrange(
                        visitor(CAMILLE),
                        campaignId,
                        List.of(new MessageDraft(null, LocalDate.of(2026, 3, 19), "Trop tard"))));
    }

    private List<Notice> told(AgentId agent) {
        return scene.inTransaction(() -> scene.get(NoticeOutbox.class).due(100).stream()
                .filter(outgoing -> outgoing.recipient().equals(agent))
                .map(outgoing -> outgoing.notice())
                .toList());
    }
}
