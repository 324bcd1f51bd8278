// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.LOU;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static fr.essaim.idea.answer.AnswerScene.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.published.PublishedAnswer;
import fr.essaim.idea.answer.published.PublishedAnswers;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.deposit.list.IdeaBadges;
import fr.essaim.idea.news.IdeaNews;
import fr.essaim.idea.news.IdeaNewsNotices;
import fr.essaim.persistence.OnEachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class OfficialAnswersTest {

    private static final Instant MOMENT = Instant.parse("2026-05-20T08:00:00Z");

    private final AnswerScene scene = new AnswerScene();
    private final OfficialAnswers answers = scene.get(OfficialAnswers.class);
    private final long campaign = scene.campaign();
    private final long idea = scene.idea(campaign);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_draft_is_read_by_those_who_prepare_answers_and_by_its_signatories_alone() {
        answers.draft(visitor(CAMILLE), idea, null, yes(CAMILLE, SACHA));

        assertThat(scene.sheet(CAMILLE, idea).answer().stage()).isEqualTo(AnswerView.Stage.DRAFT);
        assertThat(scene.sheet(DOMINIQUE, idea).answer()).isNotNull();
        assertThat(scene.sheet(SACHA, idea).signs()).isTrue();
        assertThat(scene.sheet(EMILE, idea).answer()).isNull();
        assertNobodyElseSees();
    }

    @Test
    void answers_published_with_the_results_are_read_from_that_second_on() {
        long second = scene.ideas.idea(campaign, EMILE, "Un potager");
        for (long each : List.of(idea, second)) {
            scene.drafted(each);
        }
        answers.publish(visitor(CAMILLE), campaign, List.of(idea, second), null);
        assertThat(scene.sheet(CAMILLE, idea).answer().moment()).isNull();
        assertNobodyElseSees();

        scene.resultsAt(campaign, MOMENT);
        until(MOMENT.minusSeconds(1));
        assertThat(scene.sheet(EMILE, idea).answer()).isNull();
        assertThat(scene.sheet(EMILE, idea).owed()).isTrue();
        assertThat(scene.sheet(CAMILLE, idea).answer().stage()).isEqualTo(AnswerView.Stage.SCHEDULED);
        assertNobodyElseSees();

        until(MOMENT);
        assertThat(scene.sheet(EMILE, idea).answer().text()).isEqualTo("<p>Oui, dès le printemps.</p>");
        assertThat(scene.sheet(EMILE, second).answer().state()).isEqualTo(AnswerState.ACCEPTED);
        assertThat(scene.sheet(EMILE, idea).owed()).isFalse();
        assertThat(published(SACHA)).hasSize(2);
        assertThat(badges(SACHA))
                .containsOnlyKeys(idea)
                .containsValue(new IdeaBadges.Badge("AnswerState.ACCEPTED", "success"));
    }

    @Test
    void answers_with_a_moment_of_their_own_are_read_from_that_second_on() {
        scene.drafted(idea);
        answers.publish(visitor(CAMILLE), campaign, List.of(idea), MOMENT);

        until(MOMENT.minusSeconds(1));
        assertThat(scene.sheet(EMILE, idea).answer()).isNull();
        assertNobodyElseSees();

        until(MOMENT);
        assertThat(scene.sheet(EMILE, idea).answer()).isNotNull();
        assertThat(published(EMILE)).extracting(PublishedAnswer::moment).containsExactly(MOMENT);
    }

    @Test
    void those_outside_the_audience_and_other_towns_find_no_idea_and_no_answer() {
        scene.answered(campaign, idea);

        assertThat(published(LOU)).isEmpty();
        assertRefused("idea.not-found", () -> scene.sheet(LOU, idea));
        assertRefused("campaign.not-found", () -> scene.get(PublishedAnswers.class)
                .page(visitor(LOU), new PublishedAnswers.Filter(campaign, Optional.empty(), ""), 0, 10));
        assertRefused(
                "idea.not-found", () -> scene.get(AnswerSheets.class).sheet(fromTheNeighbourTown(DOMINIQUE), idea));
        assertRefused("campaign.not-found", () -> answers.publishNow(visitor(LOU), campaign, List.of(idea)));
    }

    @Test
    void only_those_who_decide_or_owe_it_answer_an_idea() {
        assertThatThrownBy(() -> answers.draft(visitor(EMILE), idea, null, yes(EMILE)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> answers.draftAll(visitor(SACHA), campaign, List.of(idea), yes(SACHA)))
                .isInstanceOf(NotAllowedException.class);

        scene.get(AnswerDuties.class).assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(SACHA));
        answers.draft(visitor(SACHA), idea, null, yes(SACHA));
        answers.publishNow(visitor(SACHA), campaign, List.of(idea));

        assertThat(scene.sheet(EMILE, idea).answer()).isNotNull();
    }

    @Test
    void nothing_is_published_until_every_signatory_has_signed() {
        answers.draft(visitor(CAMILLE), idea, null, yes(CAMILLE, DOMINIQUE, SACHA));
        assertRefused("answer.unsigned", () -> answers.publishNow(visitor(CAMILLE), campaign, List.of(idea)));

        answers.sign(visitor(SACHA), idea);
        answers.sign(visitor(SACHA), idea);
        assertRefused("answer.unsigned", () -> answers.publishNow(visitor(CAMILLE), campaign, List.of(idea)));
        answers.sign(visitor(DOMINIQUE), idea);
        answers.publishNow(visitor(CAMILLE), campaign, List.of(idea));

        assertThat(scene.sheet(EMILE, idea).answer().signatories())
                .extracting(AnswerView.Signatory::agent)
                .containsExactly(CAMILLE, DOMINIQUE, SACHA);
        assertThat(scene.sheet(EMILE, idea).answer().signatories())
                .allSatisfy(signatory -> assertThat(signatory.signedAt()).isNotNull());
    }

    @Test
    void whoever_signed_other_words_has_not_signed_these() {
        answers.draft(visitor(CAMILLE), idea, null, yes(SACHA));
        answers.sign(visitor(SACHA), idea);
        int version = scene.sheet(CAMILLE, idea).answer().version();
        answers.draft(visitor(CAMILLE), idea, version, yes(SACHA, CAMILLE));
        assertThat(scene.sheet(SACHA, idea).signs()).isFalse();

        answers.draft(
                visitor(CAMILLE),
                idea,
                scene.sheet(CAMILLE, idea).answer().version(),
                new AnswerDraft(AnswerState.REFUSED, "<p>Non.</p>", List.of(SACHA)));

        assertThat(scene.sheet(SACHA, idea).signs()).isTrue();
    }

    @Test
    void a_signature_is_asked_of_signatories_alone_and_tells_others_nothing() {
        assertRefused("answer.not-yours-to-sign", () -> answers.sign(visitor(SACHA), idea));
        answers.draft(visitor(CAMILLE), idea, null, yes(CAMILLE));
        assertRefused("answer.not-yours-to-sign", () -> answers.sign(visitor(SACHA), idea));
    }

    @Test
    void those_who_do_not_see_the_campaign_cannot_sign_or_owe() {
        assertRefused("answer.person-outside", () -> answers.draft(visitor(CAMILLE), idea, null, yes(LOU)));
        assertRefused("value.unknown-agent", () -> answers.draft(visitor(CAMILLE), idea, null, yes(GONE)));
        assertRefused("value.unknown-agent", () -> answers.draft(visitor(CAMILLE), idea, null, yes(new AgentId(9))));
        assertRefused("value.required", () -> answers.draft(visitor(CAMILLE), idea, null, yes()));
        assertRefused("answer.person-outside", () -> scene.get(AnswerDuties.class)
                .assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(LOU)));
    }

    @Test
    void many_ideas_are_answered_and_published_together_or_not_at_all() {
        long second = scene.ideas.idea(campaign, EMILE, "Un potager");
        long elsewhere = scene.idea(scene.campaign());
        assertRefused(
                "idea.not-found",
                () -> answers.draftAll(visitor(CAMILLE), campaign, List.of(idea, second, elsewhere), yes(CAMILLE)));
        assertThat(scene.sheet(CAMILLE, idea).answer()).isNull();

        answers.draftAll(visitor(CAMILLE), campaign, List.of(idea, second), yes(CAMILLE));
        long third = scene.ideas.idea(campaign, EMILE, "Une douche");
        assertRefused(
                "answer.missing", () -> answers.publishNow(visitor(CAMILLE), campaign, List.of(idea, second, third)));
        assertThat(published(EMILE)).isEmpty();

        answers.publishNow(visitor(CAMILLE), campaign, List.of(idea, second));
        assertThat(published(EMILE)).extracting(PublishedAnswer::ideaId).containsExactlyInAnyOrder(idea, second);
        assertRefused(
                "answer.published",
                () -> answers.draftAll(visitor(CAMILLE), campaign, List.of(idea, third), yes(CAMILLE)));
        assertThat(scene.sheet(CAMILLE, third).answer()).isNull();
    }

    @Test
    void a_correction_keeps_what_was_said_before_readable() {
        scene.answered(campaign, idea);
        int version = scene.sheet(CAMILLE, idea).answer().version();
        AnswerDraft other = new AnswerDraft(AnswerState.PARTLY, "<p>En partie.</p>", List.of(CAMILLE));

        assertRefused("value.required", () -> answers.correct(visitor(CAMILLE), idea, version, other, " "));
        assertRefused("answer.unchanged", () -> answers.correct(visitor(CAMILLE), idea, version, yes(CAMILLE), "Rien"));
        answers.correct(visitor(CAMILLE), idea, version, other, "Le budget a changé");

        AnswerView seen = scene.sheet(EMILE, idea).answer();
        assertThat(seen.state()).isEqualTo(AnswerState.PARTLY);
        assertThat(seen.former()).singleElement().satisfies(before -> {
            assertThat(before.text()).isEqualTo("<p>Oui, dès le printemps.</p>");
            assertThat(before.reason()).isEqualTo("Le budget a changé");
            assertThat(before.replacedBy()).isEqualTo(CAMILLE);
        });
        assertThat(seen.signatories()).as("whoever corrects signs it").hasSize(1);
        answers.correct(
                visitor(DOMINIQUE), idea, scene.sheet(CAMILLE, idea).answer().version(), yes(CAMILLE), "Finalement");
        assertThat(scene.sheet(EMILE, idea).answer().signatories())
                .as("Camille has not signed what Dominique wrote")
                .isEmpty();
        assertThatThrownBy(() -> answers.correct(visitor(CAMILLE), idea, version, yes(CAMILLE), "Encore"))
                .isInstanceOf(AnswerChangedException.class);
    }

    @Test
    void what_is_published_is_taken_back_until_its_moment_only() {
        scene.drafted(idea);
        answers.publish(visitor(CAMILLE), campaign, List.of(idea), MOMENT);
        answers.takeBack(visitor(CAMILLE), idea);
        assertThat(scene.sheet(CAMILLE, idea).answer().stage()).isEqualTo(AnswerView.Stage.DRAFT);

        answers.publish(visitor(CAMILLE), campaign, List.of(idea), MOMENT);
        until(MOMENT);
        assertRefused("answer.published", () -> answers.takeBack(visitor(CAMILLE), idea));
        assertThat(scene.ideas.audited())
                .containsExactly(
                        "PUBLICATION_SET %s Campaign/%d %s".formatted(CAMILLE, campaign, MOMENT),
                        "PUBLICATION_TAKEN_BACK %s Idea/%d -".formatted(CAMILLE, idea),
                        "PUBLICATION_SET %s Campaign/%d %s".formatted(CAMILLE, campaign, MOMENT));
        assertRefused("answer.moment-past", () -> {
            long other = scene.ideas.idea(campaign, EMILE, "Un potager");
            scene.drafted(other);
            answers.publish(visitor(CAMILLE), campaign, List.of(other), MOMENT.minusSeconds(1));
        });
    }

    @Test
    void hostile_words_lose_what_could_act_and_too_many_are_refused() {
        answers.draft(
                visitor(CAMILLE),
                idea,
                null,
                new AnswerDraft(
                        AnswerState.REFUSED,
                        "<p onclick=\"alert(1)\">Non<script>alert(1)</script><img src=x onerror=alert(1)></p>",
                        List.of(CAMILLE)));
        answers.publishNow(visitor(CAMILLE), campaign, List.of(idea));
        assertThat(scene.sheet(EMILE, idea).answer().text()).isEqualTo("<p>Non</p>");

        long second = scene.ideas.idea(campaign, EMILE, "Un potager");
        assertRefused(
                "value.too-long",
                () -> answers.draft(
                        visitor(CAMILLE),
                        second,
                        null,
                        new AnswerDraft(AnswerState.REFUSED, "é".repeat(20_001), List.of(CAMILLE))));
        assertRefused(
                "value.required",
                () -> answers.draft(
                        visitor(CAMILLE),
                        second,
                        null,
                        new AnswerDraft(AnswerState.REFUSED, "<p> </p>", List.of(CAMILLE))));
        assertRefused(
                "value.required",
                () -> answers.draft(
                        visitor(CAMILLE), second, null, new AnswerDraft(null, "<p>Non</p>", List.of(CAMILLE))));
    }

    @Test
    void a_sheet_takes_few_statements() {
        scene.answered(campaign, idea);
        scene.ideas.database.statements().reset();

        scene.sheet(EMILE, idea);

        assertThat(scene.ideas.database.statements().statements()).hasSizeLessThanOrEqualTo(14);
    }

    private Map<Long, IdeaBadges.Badge> badges(AgentId agent) {
        return scene.ideas.inTransaction(() -> scene.get(IdeaBadges.class)
                .of(
                        visitor(agent),
                        scene.get(CampaignRepository.class).find(TOWN, campaign).orElseThrow(),
                        List.of(idea)));
    }

    private void until(Instant moment) {
        scene.ideas.clock.advance(Duration.between(scene.ideas.clock.instant(), moment));
    }

    private List<PublishedAnswer> published(AgentId agent) {
        return scene.get(PublishedAnswers.class)
                .page(visitor(agent), new PublishedAnswers.Filter(0, Optional.empty(), ""), 0, 10)
                .items();
    }

    /** Not in the public list, its counts and its search, not beside the idea, not in any notice. */
    private void assertNobodyElseSees() {
        PublishedAnswers.Filter searched = new PublishedAnswers.Filter(campaign, Optional.empty(), "vélos");
        for (AgentId agent : List.of(EMILE, SACHA, CAMILLE)) {
            assertThat(published(agent)).isEmpty();
            assertThat(scene.get(PublishedAnswers.class)
                            .page(visitor(agent), searched, 0, 10)
                            .total())
                    .isZero();
            assertThat(scene.get(PublishedAnswers.class).counts(visitor(agent), searched))
                    .isEmpty();
            assertThat(badges(agent)).isEmpty();
        }
        Instant now = scene.ideas.clock.instant();
        assertThat(scene.get(IdeaNewsNotices.class).tellSome(IdeaNews.ANSWERED, 10))
                .isZero();
        assertThat(scene.ideas.clock.instant()).isEqualTo(now);
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(key.endsWith("not-found") ? RecordNotFoundException.class : BusinessException.class)
                .satisfies(refusal ->
                        assertThat(((BusinessException) refusal).messageKey()).isEqualTo(key));
    }
}
