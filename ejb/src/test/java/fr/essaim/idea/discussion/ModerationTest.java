// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.campaignKey;
import static fr.essaim.idea.IdeaScene.commentKey;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.CommentState;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.discussion.LatestComments;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.ModerationLine;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.moderation.WithdrawalRegister;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextPart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ModerationTest {

    private static IdeaScene scene;
    private Moderation moderation;
    private Commenting commenting;
    private long campaignId;
    private long ideaId;
    private long commentId;

    @BeforeAll
    static void open() {
        scene = new IdeaScene();
    }

    @BeforeEach
    void writeAComment() {
        scene.clock.setTo(IdeaScene.TODAY);
        moderation = scene.get(Moderation.class);
        commenting = scene.get(Commenting.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos de service");
        commentId = commenting.write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Quelle ânerie"));
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private DiscussionPage page(AgentId agent) {
        return scene.get(Discussions.class).page(visitor(agent), ideaKey(ideaId), CommentOrder.NEWEST, 20, Set.of());
    }

    private CommentLine first(AgentId agent) {
        return page(agent).threads().get(0).first();
    }

    private ModerationPage reported() {
        return scene.get(ModerationQueue.class).reported(visitor(CAMILLE), campaignKey(campaignId), 0);
    }

    private RegisterPage register() {
        return scene.get(WithdrawalRegister.class).of(visitor(SACHA), campaignKey(campaignId), 0);
    }

    private void withdraw(WithdrawalReason reason, String text) {
        moderation.withdraw(visitor(CAMILLE), commentKey(commentId), reason, text);
    }

    @Test
    void what_its_writer_took_back_waits_for_no_moderator() {
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "Blessant");
        assertThat(reported().reported()).isEqualTo(1);

        commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId);

        assertThat(reported().reported()).isZero();
        assertThat(reported().lines()).isEmpty();
    }

    @Test
    void nothing_is_reported_under_an_idea_that_its_author_took_back() {
        scene.get(IdeaDeposits.class).takeBack(visitor(SACHA), ideaId);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "Blessant"));
        assertThat(reported().reported()).isZero();
    }

    @Test
    void an_agent_reports_a_thing_once_and_the_most_reported_comes_first() {
        long other = commenting.write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Hors de propos"));
        moderation.report(visitor(SACHA), commentKey(other), WithdrawalReason.OFF_TOPIC, "");
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "Blessant");
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "Encore");
        moderation.report(visitor(CAMILLE), commentKey(commentId), WithdrawalReason.OTHER, "Ton déplacé");
        moderation.report(visitor(EMILE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");

        List<ModerationLine> lines = reported().lines();

        assertThat(lines).extracting(ModerationLine::reportCount).containsExactly(2, 1, 1);
        assertThat(lines.get(0).record()).isEqualTo(commentKey(commentId));
        assertThat(lines.get(0).reports())
                .extracting(ModerationLine.Reported::text)
                .containsExactly("Blessant", "Ton déplacé");
        assertThat(lines).anyMatch(line -> line.record().equals(ideaKey(ideaId)));
        assertThat(reported().reported()).isEqualTo(3);
        assertThat(register().reports()).isEqualTo(4);
    }

    @Test
    void a_report_says_why_and_is_never_about_ones_own() {
        assertThatThrownBy(() -> moderation.report(visitor(SACHA), commentKey(commentId), null, "Hum"))
                .hasMessageContaining("value.required");
        assertThatThrownBy(() -> moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.OTHER, " "))
                .hasMessageContaining("value.required");
        assertThatThrownBy(() -> moderation.report(
                        visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "x".repeat(1_001)))
                .hasMessageContaining("value.too-long");
        assertThatThrownBy(() -> moderation.report(visitor(EMILE), commentKey(commentId), WithdrawalReason.INSULT, ""))
                .hasMessageContaining("report.own");
        assertThatThrownBy(() -> moderation.report(visitor(SACHA), ideaKey(ideaId), WithdrawalReason.INSULT, ""))
                .hasMessageContaining("report.own");
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> moderation.report(visitor(LOU), commentKey(commentId), WithdrawalReason.INSULT, ""));
        assertThat(register().reports()).isZero();
    }

    @Test
    void what_is_withdrawn_keeps_its_place_and_says_why_and_by_whom_but_its_text_only_to_those_concerned() {
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "");

        withdraw(WithdrawalReason.INSULT, "Relisez les règles.");

        CommentLine toColleague = first(SACHA);
        assertThat(toColleague.state()).isEqualTo(CommentState.WITHDRAWN);
        assertThat(toColleague.text()).isEmpty();
        WithdrawalLine line = toColleague.withdrawal().orElseThrow();
        assertThat(line.reason()).isEqualTo(WithdrawalReason.INSULT);
        assertThat(line.moderator()).isEqualTo(CAMILLE);
        assertThat(line.contestable()).isFalse();
        for (AgentId concerned : List.of(EMILE, CAMILLE, DOMINIQUE)) {
            assertThat(first(concerned).text()).extracting(TextPart::value).containsExactly("Quelle ânerie");
        }
        assertThat(first(EMILE).withdrawal().orElseThrow().contestable()).isTrue();
        assertThat(page(SACHA).total()).isZero();
        assertThat(reported().lines()).isEmpty();
        assertThatThrownBy(() -> commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, true))
                .hasMessageContaining("comment.gone");
        assertThatThrownBy(() -> commenting.edit(visitor(EMILE), ideaKey(ideaId), commentId, "Pardon", Set.of()))
                .hasMessageContaining("comment.too-late");
        assertThatThrownBy(() -> commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId))
                .hasMessageContaining("comment.too-late");
        assertThatThrownBy(() -> withdraw(WithdrawalReason.INSULT, "")).hasMessageContaining("comment.gone");
    }

    @Test
    void only_moderators_withdraw_keep_and_restore_and_look_at_reports() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(
                        () -> moderation.withdraw(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, ""));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation.keep(visitor(SACHA), commentKey(commentId)));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation.restore(visitor(SACHA), commentKey(commentId), "Non"));
        ModerationQueue queue = scene.get(ModerationQueue.class);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> queue.reported(visitor(SACHA), campaignKey(campaignId), 0));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> queue.withdrawn(visitor(SACHA), campaignKey(campaignId), 0));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.get(LatestComments.class).page(visitor(SACHA), campaignKey(campaignId), 0));
        assertThat(first(SACHA).state()).isEqualTo(CommentState.SHOWN);
    }

    @Test
    void a_withdrawal_names_its_reason() {
        assertThatThrownBy(() -> withdraw(null, "")).hasMessageContaining("value.required");
        assertThatThrownBy(() -> withdraw(WithdrawalReason.OTHER, "")).hasMessageContaining("value.required");
        assertThatThrownBy(() -> withdraw(WithdrawalReason.OTHER, "x".repeat(2_001)))
                .hasMessageContaining("value.too-long");
        assertThat(first(SACHA).state()).isEqualTo(CommentState.SHOWN);
        assertThat(page(SACHA).total()).isOne();
    }

    @Test
    void a_moderator_who_keeps_a_thing_closes_its_reports() {
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "");
        moderation.keep(visitor(CAMILLE), commentKey(commentId));

        assertThat(reported().lines()).isEmpty();
        assertThat(first(SACHA).state()).isEqualTo(CommentState.SHOWN);
        assertThat(register().reports()).isOne();
    }

    @Test
    void the_writer_contests_once_and_the_moderator_restores_with_a_reason() {
        withdraw(WithdrawalReason.OFF_TOPIC, "");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation.contest(visitor(SACHA), commentKey(commentId), "Moi"));
        moderation.contest(visitor(EMILE), commentKey(commentId), "C’était une citation");
        assertThatThrownBy(() -> moderation.contest(visitor(EMILE), commentKey(commentId), "Encore"))
                .hasMessageContaining("withdrawal.contested-before");

        ModerationPage page = scene.get(ModerationQueue.class).withdrawn(visitor(CAMILLE), campaignKey(campaignId), 0);
        assertThat(page.contested()).isOne();
        assertThat(page.lines().get(0).withdrawal().orElseThrow().contest()).contains("C’était une citation");
        assertThat(first(SACHA).withdrawal().orElseThrow().contest()).isEmpty();

        assertThatThrownBy(() -> moderation.restore(visitor(CAMILLE), commentKey(commentId), ""))
                .hasMessageContaining("value.required");
        moderation.restore(visitor(CAMILLE), commentKey(commentId), "C’était une citation, en effet");
        assertThat(first(SACHA).text()).extracting(TextPart::value).containsExactly("Quelle ânerie");
        assertThat(page(SACHA).total()).isOne();
        assertThatThrownBy(() -> moderation.restore(visitor(CAMILLE), commentKey(commentId), "Encore"))
                .hasMessageContaining("withdrawal.restored-before");
        moderation.withdraw(visitor(CAMILLE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");
        assertThat(scene.audited())
                .endsWith(
                        "WITHDRAWN %s Comment/%d -".formatted(CAMILLE, commentId),
                        "RESTORED %s Comment/%d -".formatted(CAMILLE, commentId),
                        "WITHDRAWN %s Idea/%d -".formatted(CAMILLE, ideaId));
    }

    @Test
    void a_withdrawn_idea_is_there_for_its_author_and_the_moderators_only() {
        moderation.withdraw(visitor(CAMILLE), ideaKey(ideaId), WithdrawalReason.PERSONAL_DATA, "");

        IdeaGate gate = scene.get(IdeaGate.class);
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> gate.enter(visitor(EMILE), ideaId));
        assertThat(page(SACHA).withdrawal().orElseThrow().contestable()).isTrue();
        assertThat(page(CAMILLE).withdrawal().orElseThrow().reason()).isEqualTo(WithdrawalReason.PERSONAL_DATA);
        assertThat(page(SACHA).writable()).isFalse();
        assertThatThrownBy(() -> commenting.write(visitor(SACHA), ideaKey(ideaId), CommentDraft.of("Pourquoi ?")))
                .hasMessageContaining("comment.idea-closed");

        RegisterPage.Entry entry = scene.get(WithdrawalRegister.class)
                .of(visitor(EMILE), campaignKey(campaignId), 0)
                .entries()
                .get(0);
        assertThat(entry.part()).isFalse();
        assertThat(entry.number()).isOne();
        assertThat(entry.moderator()).isEqualTo(CAMILLE);

        moderation.contest(visitor(SACHA), ideaKey(ideaId), "Tout y est public");
        moderation.restore(visitor(CAMILLE), ideaKey(ideaId), "En effet");
        assertThat(gate.enter(visitor(EMILE), ideaId).id()).isEqualTo(ideaId);
        assertThat(page(EMILE).withdrawal()).isEmpty();
    }

    @Test
    void the_register_counts_by_month_and_reason_and_names_no_writer() {
        withdraw(WithdrawalReason.INSULT, "Émile Éluard, relisez-vous");
        scene.clock.setTo(LocalDate.of(2026, 3, 20));
        moderation.restore(visitor(CAMILLE), commentKey(commentId), "Excuses");
        withdraw(WithdrawalReason.INSULT, "");
        scene.clock.setTo(LocalDate.of(2026, 4, 2));
        moderation.withdraw(visitor(CAMILLE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");

        RegisterPage register = register();

        assertThat(register.months())
                .extracting(RegisterPage.Month::month)
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 3));
        assertThat(register.months().get(1).byReason()).containsExactly(Map.entry(WithdrawalReason.INSULT, 2));
        assertThat(register.months().get(1).restored()).isOne();
        assertThat(register.withdrawn()).isEqualTo(3);
        assertThat(register.restored()).isOne();
        assertThat(register.entries())
                .hasSize(3)
                .extracting(RegisterPage.Entry::reason)
                .startsWith(WithdrawalReason.DOUBLE);
        assertThat(register.toString())
                .doesNotContain("value=" + EMILE)
                .doesNotContain("value=" + SACHA)
                .doesNotContain("Éluard")
                .doesNotContain("ânerie");
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> scene.get(WithdrawalRegister.class).of(visitor(LOU), campaignKey(campaignId), 0));
    }

    @Test
    void a_moderator_outside_the_team_is_not_told_who_hides() {
        scene.access.grant(GONE, IdeaPermission.VIEW, IdeaPermission.MODERATE);
        scene.inTransaction(() -> {
            CampaignRepository campaigns = scene.get(CampaignRepository.class);
            StaffMember member = scene.get(Directory.class).find(TOWN, GONE).orElseThrow();
            scene.get(RollRepository.class)
                    .enter(
                            campaigns.find(TOWN, campaignId).orElseThrow().audienceId(),
                            List.of(member.place()),
                            scene.clock.instant());
            return null;
        });
        long shy = scene.idea(campaignId, SACHA, "Une idée discrète", true);
        scene.clock.advance(Duration.ofMinutes(1));
        long own = commenting.write(visitor(SACHA), ideaKey(shy), CommentDraft.of("Je précise"));
        moderation.report(visitor(EMILE), commentKey(own), WithdrawalReason.OFF_TOPIC, "");
        ModerationQueue queue = scene.get(ModerationQueue.class);

        assertThat(queue.reported(visitor(GONE), campaignKey(campaignId), 0)
                        .lines()
                        .get(0)
                        .writer())
                .isEmpty();
        assertThat(scene.get(LatestComments.class)
                        .page(visitor(GONE), campaignKey(campaignId), 0)
                        .lines()
                        .get(0)
                        .writer())
                .isEmpty();
        assertThat(reported().lines().get(0).writer()).contains(SACHA);
    }

    @Test
    void the_desk_takes_as_many_statements_whatever_there_is_to_look_at() {
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "");
        moderation.report(visitor(EMILE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");
        int few = statements();
        for (int i = 0; i < 8; i++) {
            long idea = scene.idea(campaignId, SACHA, "Idée " + i);
            long more = commenting.write(visitor(EMILE), ideaKey(idea), CommentDraft.of("Remarque " + i));
            moderation.report(visitor(SACHA), commentKey(more), WithdrawalReason.INSULT, "");
            moderation.report(visitor(EMILE), ideaKey(idea), WithdrawalReason.DOUBLE, "");
        }

        assertThat(reported().lines()).hasSize(18);
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        scene.database.statements().reset();
        reported();
        return scene.database.statements().statements().size();
    }

    @Test
    void a_comment_is_counted_while_it_is_shown_through_everything_that_happens_to_it() {
        long other = commenting.write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Une autre"));
        assertThat(page(SACHA).total()).isEqualTo(2);
        commenting.takeBack(visitor(EMILE), ideaKey(ideaId), other);
        withdraw(WithdrawalReason.OFF_TOPIC, "");
        assertThat(page(SACHA).total()).isZero();
        commenting.putBack(visitor(EMILE), ideaKey(ideaId), other);
        moderation.restore(visitor(CAMILLE), commentKey(commentId), "Erreur");
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(page(SACHA).total()).isEqualTo(2);
    }
}
