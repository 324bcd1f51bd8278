// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.commentKey;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.TownDirectory;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.Followers;
import fr.essaim.discussion.Mentions;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaMerging;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.notice.OutgoingNotice;
import fr.essaim.persistence.OnEachDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaFollowersTest {

    private static final TownDirectory town = new TownDirectory();
    private static IdeaScene scene;
    private Commenting commenting;
    private Followers followers;
    private long campaignId;
    private long ideaId;

    @BeforeAll
    static void open() {
        scene = new IdeaScene(town);
    }

    @BeforeEach
    void depositAnIdea() {
        scene.clock.setTo(IdeaScene.TODAY);
        commenting = scene.get(Commenting.class);
        followers = scene.get(Followers.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos de service");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private long comment(AgentId agent, String text, AgentId... mentioned) {
        return commenting.write(visitor(agent), ideaKey(ideaId), new CommentDraft(text, Set.of(mentioned), null, null));
    }

    /** Of this test's campaign and idea, oldest first. */
    private List<String> toldTo(AgentId agent) {
        return scene.inTransaction(() -> scene.get(EntityManager.class)
                .createQuery(
                        "select n from OutgoingNotice n where n.agentId = :agent order by n.id", OutgoingNotice.class)
                .setParameter("agent", agent.value())
                .getResultStream()
                .map(OutgoingNotice::notice)
                .filter(notice ->
                        notice.about().id() == ideaId || notice.about().id() == campaignId)
                .map(notice -> notice.kind())
                .toList());
    }

    private boolean follows(AgentId agent) {
        return followers.follows(visitor(agent), ideaKey(ideaId));
    }

    @Test
    void authors_and_those_who_comment_follow_and_others_who_ask_for_it() {
        assertThat(follows(SACHA)).isTrue();
        assertThat(follows(EMILE)).isFalse();
        comment(EMILE, "Où les garer ?");
        assertThat(follows(EMILE)).isTrue();
        followers.follow(visitor(CAMILLE), ideaKey(ideaId), true);
        assertThat(follows(CAMILLE)).isTrue();
        followers.follow(visitor(CAMILLE), ideaKey(ideaId), false);
        assertThat(follows(CAMILLE)).isFalse();
    }

    @Test
    void followers_are_told_of_new_comments_once_a_day_and_never_of_their_own() {
        followers.follow(visitor(CAMILLE), ideaKey(ideaId), true);
        comment(EMILE, "Où les garer ?");
        comment(EMILE, "Et qui les répare ?");

        assertThat(toldTo(SACHA)).containsExactly("idea.commented");
        assertThat(toldTo(CAMILLE)).containsExactly("idea.commented");
        assertThat(toldTo(EMILE)).isEmpty();

        scene.clock.advance(Duration.ofDays(1));
        comment(EMILE, "Toujours pas de réponse");
        assertThat(toldTo(SACHA)).containsExactly("idea.commented", "idea.commented");
    }

    @Test
    void who_follows_no_more_is_told_nothing_even_after_another_comment_or_a_mention() {
        comment(EMILE, "Où les garer ?");
        followers.follow(visitor(EMILE), ideaKey(ideaId), false);
        comment(EMILE, "Je me tais");
        comment(SACHA, "@Émile Éluard dans la cour", EMILE);

        assertThat(follows(EMILE)).isFalse();
        assertThat(toldTo(EMILE)).isEmpty();
        followers.follow(visitor(SACHA), ideaKey(ideaId), false);
        comment(CAMILLE, "Merci");
        assertThat(toldTo(SACHA)).containsExactly("idea.commented");
    }

    @Test
    void who_is_struck_off_the_roll_is_told_nothing_any_more() {
        comment(EMILE, "Où les garer ?");
        strike(EMILE);
        comment(SACHA, "Dans la cour");

        assertThat(toldTo(EMILE)).isEmpty();
        assertThatThrownBy(() -> comment(SACHA, "@Émile Éluard ?", EMILE))
                .hasMessageContaining("comment.mention-outside");
    }

    private void strike(AgentId agent) {
        scene.inTransaction(() -> scene.get(EntityManager.class)
                .createNativeQuery(
                        "update roll_entry set state = 'STRUCK' where audience_id = (select audience_id from campaign where id = ?) and agent_id = ?")
                .setParameter(1, campaignId)
                .setParameter(2, agent.value())
                .executeUpdate());
    }

    @Test
    void nobody_outside_the_audience_follows() {
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> followers.follow(visitor(LOU), ideaKey(ideaId), true));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> followers.follow(visitor(DOMINIQUE), ideaKey(ideaId), true));
    }

    @Test
    void the_mentioned_are_told_of_the_mention_and_not_twice() {
        followers.follow(visitor(EMILE), ideaKey(ideaId), true);
        long commentId = comment(SACHA, "@Émile Éluard, qu’en dis-tu ?", EMILE);
        commenting.edit(
                visitor(SACHA),
                ideaKey(ideaId),
                commentId,
                "@Émile Éluard, @Camille Zola, un avis ?",
                Set.of(EMILE, CAMILLE));

        assertThat(toldTo(EMILE)).containsExactly("idea.mentioned");
        assertThat(toldTo(CAMILLE)).containsExactly("idea.mentioned");
    }

    @Test
    void a_name_typed_whole_mentions_its_bearer_unless_it_concerns_nobody_of_that_name() {
        StaffMember lou =
                scene.get(Directory.class).find(visitor(SACHA).site(), LOU).orElseThrow();
        comment(SACHA, "@émile Éluard et toi @Camille Zola\u00a0?");
        comment(SACHA, "@Camille, @Émile Éluardet, z@Camille Zola et @" + lou.displayName());

        assertThat(toldTo(EMILE)).containsExactly("idea.mentioned");
        assertThat(toldTo(CAMILLE)).containsExactly("idea.mentioned");
        assertThat(toldTo(LOU)).isEmpty();
    }

    @Test
    void a_typed_name_keeps_no_comment_back_while_the_directory_is_away() {
        long before = comment(SACHA, "Un avis ?");
        town.away(true);

        assertThat(comment(SACHA, "@Camille Zola, un avis ?")).isGreaterThan(before);

        town.away(false);
        assertThat(toldTo(CAMILLE)).isEmpty();
    }

    @Test
    void nobody_outside_the_roll_is_found_mentioned_or_told() {
        Mentions mentions = scene.get(Mentions.class);
        StaffMember lou =
                scene.get(Directory.class).find(visitor(SACHA).site(), LOU).orElseThrow();

        assertThat(mentions.suggest(visitor(SACHA), ideaKey(ideaId), lou.lastName(), 8))
                .isEmpty();
        assertThat(mentions.suggest(visitor(SACHA), ideaKey(ideaId), "Zola", 8))
                .extracting(StaffMember::id)
                .containsExactly(CAMILLE);
        assertThatThrownBy(() -> comment(SACHA, "@" + lou.displayName() + " ?", LOU))
                .hasMessageContaining("comment.mention-outside");
        comment(SACHA, "@{" + LOU + "} ?");
        assertThat(toldTo(LOU)).isEmpty();
    }

    @Test
    void those_who_follow_a_merged_idea_are_told_and_follow_the_other() {
        long into = scene.idea(campaignId, CAMILLE, "Des vélos et des trottinettes");
        followers.follow(visitor(EMILE), ideaKey(ideaId), true);

        scene.get(IdeaMerging.class).merge(visitor(CAMILLE), ideaId, into);

        assertThat(followers.follows(visitor(EMILE), ideaKey(into))).isTrue();
        assertThat(followers.follows(visitor(SACHA), ideaKey(into))).isTrue();
        ideaId = into;
        assertThat(toldTo(EMILE)).containsExactly("idea.merged");
        assertThat(toldTo(SACHA)).containsExactly("idea.merged");
    }

    @Test
    void moderators_hear_of_reports_once_a_day_and_writers_of_withdrawals_and_restorations() {
        Moderation moderation = scene.get(Moderation.class);
        long commentId = comment(EMILE, "Quelle ânerie");
        followers.follow(visitor(EMILE), ideaKey(ideaId), false);
        moderation.report(visitor(SACHA), commentKey(commentId), WithdrawalReason.INSULT, "");
        moderation.report(visitor(EMILE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");
        moderation.withdraw(visitor(CAMILLE), commentKey(commentId), WithdrawalReason.INSULT, "");
        moderation.contest(visitor(EMILE), commentKey(commentId), "C’était une citation");
        scene.clock.setTo(LocalDate.of(2026, 3, 16));
        moderation.restore(visitor(DOMINIQUE), commentKey(commentId), "En effet");
        moderation.withdraw(visitor(CAMILLE), ideaKey(ideaId), WithdrawalReason.DOUBLE, "");

        assertThat(toldTo(CAMILLE)).containsExactly("idea.reported", "idea.withdrawal-contested");
        assertThat(toldTo(EMILE)).containsExactly("idea.comment-withdrawn", "idea.comment-restored");
        assertThat(toldTo(SACHA)).containsExactly("idea.commented", "idea.withdrawn");
    }

    @Test
    void no_notice_names_who_hides() {
        ideaId = scene.idea(campaignId, SACHA, "Une idée discrète", true);
        comment(EMILE, "Intéressant");
        comment(SACHA, "Merci");

        assertThat(scene.inTransaction(() -> scene.get(EntityManager.class)
                        .createQuery("select n from OutgoingNotice n where n.agentId = :agent", OutgoingNotice.class)
                        .setParameter("agent", EMILE.value())
                        .getResultStream()
                        .map(OutgoingNotice::notice)
                        .filter(notice -> notice.about().id() == ideaId)
                        .map(Object::toString)
                        .toList()))
                .hasSize(1)
                .noneMatch(notice -> notice.contains("Faure") || notice.contains("Sacha"));
    }
}
