// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.CommentState;
import fr.essaim.discussion.CommentThread;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.discussion.Mentions;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextPart;
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
class CommentingTest {

    private static IdeaScene scene;
    private Commenting commenting;
    private long campaignId;
    private long ideaId;

    @BeforeAll
    static void open() {
        scene = new IdeaScene();
    }

    @BeforeEach
    void openACampaign() {
        scene.clock.setTo(IdeaScene.TODAY);
        commenting = scene.get(Commenting.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos de service");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private long comment(AgentId agent, String text) {
        return commenting.write(visitor(agent), ideaKey(ideaId), CommentDraft.of(text));
    }

    private long answer(AgentId agent, long answered, String text) {
        return commenting.write(
                visitor(agent), ideaKey(ideaId), CommentDraft.of(text).answering(answered));
    }

    private DiscussionPage page(AgentId agent) {
        return page(agent, CommentOrder.NEWEST, DiscussionPage.SIZE);
    }

    private DiscussionPage page(AgentId agent, CommentOrder order, int most) {
        return scene.get(Discussions.class).page(visitor(agent), ideaKey(ideaId), order, most, Set.of());
    }

    private static String text(CommentLine line) {
        return String.join("", line.text().stream().map(TextPart::value).toList());
    }

    private List<String> texts(DiscussionPage page) {
        return page.threads().stream().map(thread -> text(thread.first())).toList();
    }

    private long shownRows() {
        return scene.inTransaction(() -> ((Number) scene.get(EntityManager.class)
                        .createNativeQuery(
                                "select count(*) from discussion_comment c join idea i on i.discussion_id = c.discussion_id where c.state = 'SHOWN' and i.id = ?")
                        .setParameter(1, ideaId)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void threads_come_newest_first_and_their_answers_oldest_first() {
        long first = comment(EMILE, "Où les garer ?");
        scene.clock.advance(Duration.ofMinutes(1));
        comment(CAMILLE, "Bonne idée");
        scene.clock.advance(Duration.ofMinutes(1));
        answer(SACHA, first, "Dans la cour");
        scene.clock.advance(Duration.ofMinutes(1));
        answer(CAMILLE, first, "Ou au sous-sol");

        DiscussionPage page = page(EMILE);

        assertThat(texts(page)).containsExactly("Bonne idée", "Où les garer ?");
        assertThat(page.threads().get(1).answers())
                .extracting(CommentingTest::text)
                .containsExactly("Dans la cour", "Ou au sous-sol");
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void an_answer_to_an_answer_belongs_to_the_thread_and_says_whom_it_answers() {
        long first = comment(EMILE, "Où les garer ?");
        long second = answer(SACHA, first, "Dans la cour");
        answer(CAMILLE, second, "Elle est pleine");

        List<CommentLine> answers = page(EMILE).threads().get(0).answers();

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).answered()).isEmpty();
        assertThat(answers.get(1).answered().orElseThrow().agent()).contains(SACHA);
    }

    @Test
    void the_most_supported_thread_comes_first_when_asked_for() {
        long early = comment(EMILE, "Où les garer ?");
        comment(CAMILLE, "Bonne idée");
        commenting.support(visitor(SACHA), ideaKey(ideaId), early, true);

        assertThat(texts(page(EMILE, CommentOrder.MOST_SUPPORTED, 20))).containsExactly("Où les garer ?", "Bonne idée");
    }

    @Test
    void twenty_threads_are_shown_and_more_when_asked_for() {
        for (int i = 1; i <= 23; i++) {
            comment(EMILE, "Remarque " + i);
            scene.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(texts(page(SACHA))).hasSize(20).startsWith("Remarque 23");
        assertThat(page(SACHA).more()).isTrue();
        assertThat(texts(page(SACHA, CommentOrder.NEWEST, 40))).hasSize(23).endsWith("Remarque 1");
        assertThat(page(SACHA, CommentOrder.NEWEST, 40).more()).isFalse();
    }

    @Test
    void the_latest_answers_of_a_long_thread_are_shown_and_all_when_asked_for() {
        long first = comment(EMILE, "Où les garer ?");
        for (int i = 1; i <= 8; i++) {
            scene.clock.advance(Duration.ofSeconds(1));
            answer(SACHA, first, "Réponse " + i);
        }

        CommentThread thread = page(EMILE).threads().get(0);
        assertThat(thread.answers())
                .extracting(CommentingTest::text)
                .containsExactly("Réponse 4", "Réponse 5", "Réponse 6", "Réponse 7", "Réponse 8");
        assertThat(thread.earlier()).isEqualTo(3);

        CommentThread whole = scene.get(Discussions.class)
                .page(visitor(EMILE), ideaKey(ideaId), CommentOrder.NEWEST, 20, Set.of(first))
                .threads()
                .get(0);
        assertThat(whole.answers()).hasSize(8);
        assertThat(whole.earlier()).isZero();
    }

    @Test
    void a_page_of_comments_takes_as_many_statements_whatever_its_length() {
        long first = comment(EMILE, "Où les garer ?");
        answer(SACHA, answer(SACHA, first, "Dans la cour"), "Ou pas");
        int few = statements().size();
        for (int i = 1; i <= 19; i++) {
            long thread = comment(EMILE, "Remarque " + i);
            for (int j = 0; j < 3; j++) {
                thread = answer(CAMILLE, thread, "Réponse " + j);
            }
        }

        assertThat(statements()).hasSize(few).hasSizeLessThanOrEqualTo(14);
    }

    private List<String> statements() {
        scene.database.statements().reset();
        page(SACHA);
        return scene.database.statements().statements();
    }

    @Test
    void nobody_outside_the_audience_reads_or_writes() {
        long commentId = comment(EMILE, "Où les garer ?");

        for (var outsider : List.of(visitor(LOU), fromTheNeighbourTown(SACHA))) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> commenting.write(outsider, ideaKey(ideaId), CommentDraft.of("Moi aussi")));
            assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> scene.get(Discussions.class)
                    .page(outsider, ideaKey(ideaId), CommentOrder.NEWEST, 20, Set.of()));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> commenting.support(outsider, ideaKey(ideaId), commentId, true));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> scene.get(Mentions.class).suggest(outsider, ideaKey(ideaId), "Camille", 8));
        }
        assertThat(shownRows()).isOne();
    }

    @Test
    void a_comment_of_another_idea_cannot_be_reached_through_this_one() {
        long hidden = scene.idea(scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE), EMILE, "Autre");
        long there = commenting.write(visitor(EMILE), ideaKey(hidden), CommentDraft.of("Ailleurs"));

        assertThatThrownBy(() -> answer(SACHA, there, "Ici"))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("comment.not-found");
        assertThatThrownBy(() -> commenting.support(visitor(SACHA), ideaKey(ideaId), there, true))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void who_may_not_contribute_reads_only() {
        long watched = scene.openCampaign(
                CampaignKind.CONTEST, VoteMethod.NONE, campaign -> campaign.join(GONE, CampaignPart.ANALYST));
        long idea = scene.idea(watched, SACHA, "À lire");
        scene.access.grant(GONE, IdeaPermission.VIEW);

        assertThat(scene.get(Discussions.class)
                        .page(visitor(GONE), ideaKey(idea), CommentOrder.NEWEST, 20, Set.of())
                        .writable())
                .isFalse();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> commenting.write(visitor(GONE), ideaKey(idea), CommentDraft.of("Non")));
    }

    @Test
    void ideas_are_discussed_on_the_days_of_the_discussion_only() {
        long commentId = comment(EMILE, "Où les garer ?");
        scene.clock.setTo(LocalDate.of(2026, 3, 31));
        comment(EMILE, "Le dernier jour");
        scene.clock.setTo(LocalDate.of(2026, 4, 1));

        assertThatExceptionOfType(PhaseClosedException.class).isThrownBy(() -> comment(EMILE, "Trop tard"));
        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, true));
        assertThat(page(SACHA).open()).isFalse();
        assertThat(page(SACHA).writable()).isFalse();
        assertThat(page(SACHA).total()).isEqualTo(2);
    }

    @Test
    void a_discussion_with_dates_of_its_own_keeps_to_them() {
        long later = scene.openCampaign(
                CampaignKind.CONTEST,
                VoteMethod.NONE,
                campaign -> campaign.plan(PhaseKind.DISCUSSION, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10)));
        long idea = scene.idea(later, SACHA, "Plus tard");

        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> commenting.write(visitor(EMILE), ideaKey(idea), CommentDraft.of("Déjà ?")));
        scene.clock.setTo(LocalDate.of(2026, 4, 10));
        assertThat(commenting.write(visitor(EMILE), ideaKey(idea), CommentDraft.of("Enfin")))
                .isPositive();
    }

    @Test
    void a_form_that_is_sent_twice_is_one_comment_and_another_text_under_its_key_is_refused() {
        CommentDraft draft = new CommentDraft("Où les garer ?", Set.of(), null, "8a6f");

        long once = commenting.write(visitor(EMILE), ideaKey(ideaId), draft);
        assertThat(commenting.write(visitor(EMILE), ideaKey(ideaId), draft)).isEqualTo(once);
        assertThatThrownBy(() -> commenting.write(
                        visitor(EMILE), ideaKey(ideaId), new CommentDraft("Autre chose", Set.of(), null, "8a6f")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("comment.sent-before");

        assertThat(page(SACHA).total()).isOne();
        assertThat(shownRows()).isOne();
    }

    @Test
    void a_text_is_neither_empty_nor_longer_than_four_thousand_characters() {
        assertThatThrownBy(() -> comment(EMILE, " \n ")).hasMessageContaining("value.required");
        assertThatThrownBy(() -> comment(EMILE, "x".repeat(4_001))).hasMessageContaining("value.too-long");
        assertThat(comment(EMILE, "x".repeat(4_000))).isPositive();
    }

    @Test
    void ones_own_comment_is_changed_for_fifteen_minutes_and_says_so() {
        long commentId = comment(EMILE, "Ou les garer ?");
        scene.clock.advance(Duration.ofMinutes(15));
        commenting.edit(visitor(EMILE), ideaKey(ideaId), commentId, "Où les garer ?", Set.of());

        CommentLine line = page(SACHA).threads().get(0).first();
        assertThat(text(line)).isEqualTo("Où les garer ?");
        assertThat(line.edited()).isTrue();

        assertThatThrownBy(() -> commenting.edit(visitor(SACHA), ideaKey(ideaId), commentId, "Nulle part", Set.of()))
                .hasMessageContaining("comment.too-late");
        scene.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> commenting.edit(visitor(EMILE), ideaKey(ideaId), commentId, "Nulle part", Set.of()))
                .hasMessageContaining("comment.too-late");
        assertThatThrownBy(() -> scene.get(Discussions.class).text(visitor(EMILE), ideaKey(ideaId), commentId))
                .hasMessageContaining("comment.too-late");
    }

    @Test
    void ones_own_comment_is_taken_back_and_put_back_and_the_count_follows() {
        long commentId = comment(EMILE, "Où les garer ?");
        comment(SACHA, "Merci");

        assertThatThrownBy(() -> commenting.takeBack(visitor(SACHA), ideaKey(ideaId), commentId))
                .hasMessageContaining("comment.too-late");
        commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId);
        assertThat(texts(page(EMILE))).containsExactly("Merci");
        assertThat(page(CAMILLE).total()).isEqualTo(1).isEqualTo((int) shownRows());
        assertThatThrownBy(() -> commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> answer(SACHA, commentId, "Où ?")).hasMessageContaining("comment.gone");

        commenting.putBack(visitor(EMILE), ideaKey(ideaId), commentId);
        assertThat(texts(page(SACHA))).containsExactlyInAnyOrder("Merci", "Où les garer ?");
        assertThat(page(CAMILLE).total()).isEqualTo(2).isEqualTo((int) shownRows());

        scene.clock.advance(Duration.ofMinutes(16));
        assertThatThrownBy(() -> commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId))
                .hasMessageContaining("comment.too-late");
    }

    @Test
    void what_was_answered_keeps_its_place_without_its_text_when_it_is_taken_back() {
        long commentId = comment(EMILE, "Où les garer ?");
        answer(SACHA, commentId, "Dans la cour");

        commenting.takeBack(visitor(EMILE), ideaKey(ideaId), commentId);

        CommentThread thread = page(EMILE).threads().get(0);
        assertThat(thread.first().state()).isEqualTo(CommentState.TAKEN_BACK);
        assertThat(thread.first().text()).isEmpty();
        assertThat(thread.answers()).hasSize(1);
        assertThat(page(EMILE).total()).isOne();
    }

    @Test
    void a_support_counts_once_however_often_it_is_given_and_is_taken_back() {
        long commentId = comment(EMILE, "Où les garer ?");

        commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, true);
        commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, true);
        commenting.support(visitor(CAMILLE), ideaKey(ideaId), commentId, true);
        CommentLine line = page(SACHA).threads().get(0).first();
        assertThat(line.supports()).isEqualTo(2);
        assertThat(line.supported()).isTrue();
        assertThat(page(EMILE).threads().get(0).first().supported()).isFalse();

        commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, false);
        commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, false);
        assertThat(page(SACHA).threads().get(0).first().supports()).isOne();
    }

    @Test
    void an_author_who_hides_is_the_author_to_colleagues_and_a_name_to_the_team() {
        long shy = scene.idea(campaignId, SACHA, "Une idée discrète", true);
        long own = commenting.write(visitor(SACHA), ideaKey(shy), CommentDraft.of("Je précise"));
        long answer = commenting.write(
                visitor(EMILE), ideaKey(shy), CommentDraft.of("Merci").answering(own));
        commenting.write(
                visitor(SACHA), ideaKey(shy), CommentDraft.of("De rien").answering(answer));
        commenting.write(
                visitor(EMILE),
                ideaKey(shy),
                CommentDraft.of("Bien")
                        .answering(commenting.write(
                                visitor(SACHA),
                                ideaKey(shy),
                                CommentDraft.of("Encore").answering(own))));

        Discussions discussions = scene.get(Discussions.class);
        CommentThread toColleague = discussions
                .page(visitor(EMILE), ideaKey(shy), CommentOrder.NEWEST, 20, Set.of())
                .threads()
                .get(0);
        assertThat(toColleague.first().writer().agent()).isEmpty();
        assertThat(toColleague.first().writer().author()).isTrue();
        assertThat(toColleague.answers().get(3).answered().orElseThrow().agent())
                .isEmpty();
        assertThat(toColleague.toString()).doesNotContain("value=" + SACHA);

        for (AgentId knowing : List.of(SACHA, CAMILLE)) {
            CommentThread thread = discussions
                    .page(visitor(knowing), ideaKey(shy), CommentOrder.NEWEST, 20, Set.of())
                    .threads()
                    .get(0);
            assertThat(thread.first().writer().agent()).contains(SACHA);
        }
    }
}
