// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.EligibleIdeas;
import fr.essaim.idea.review.ReviewDraft.Answer;
import fr.essaim.idea.review.ReviewLoads.Filter;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.notice.OutgoingNotice;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Émile and Lou review, Sacha confirms, Dominique decides; Camille organises. Sacha wrote the ideas. */
@OnEachDatabase
class ReviewTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private IdeaScene scene;
    private ReviewAssignment assignment;
    private Reviews reviews;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void openACampaignThatReviews() {
        scene = new IdeaScene();
        assignment = scene.get(ReviewAssignment.class);
        reviews = scene.get(Reviews.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET, ReviewTest::team);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos pour les tournées");
    }

    private static void team(Campaign campaign) {
        campaign.plan(PhaseKind.REVIEW, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 15));
        campaign.join(EMILE, CampaignPart.ANALYST);
        campaign.join(LOU, CampaignPart.ANALYST);
        campaign.join(SACHA, CampaignPart.SUPERVISOR);
        campaign.join(DOMINIQUE, CampaignPart.DECISION_MAKER);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void threeLevels() {
        ReviewSettings settings = scene.get(ReviewSettings.class);
        ReviewSettings.Form usual = settings.of(visitor(CAMILLE), campaignId);
        settings.save(
                visitor(CAMILLE),
                campaignId,
                new ReviewSettings.Form(true, usual.days(), usual.criteria(), usual.version()));
    }

    private ReviewSheet assigned(AgentId reviewer) {
        assignment.assign(visitor(CAMILLE), campaignId, List.of(ideaId), reviewer, DUE);
        return reviews.sheet(visitor(reviewer), ideaId);
    }

    private static ReviewDraft all(ReviewSheet sheet, CriterionAnswer answer, String reason) {
        return draft(
                sheet,
                sheet.lines().stream()
                        .collect(Collectors.toMap(
                                ReviewSheet.Line::criterionId,
                                line -> new Answer(answer, answer == CriterionAnswer.YES ? "" : "À voir."))),
                reason);
    }

    private static ReviewDraft draft(ReviewSheet sheet, Map<Long, Answer> answers, String reason) {
        return new ReviewDraft(answers, 12_000L, "Deux mois d’étude.", 7L, reason, sheet.version());
    }

    private List<String> told(AgentId agent) {
        return scene.get(NoticeOutbox.class).due(100).stream()
                .filter(notice -> notice.recipient().equals(agent))
                .map(OutgoingNotice::notice)
                .map(notice -> notice.kind() + " " + notice.arguments())
                .toList();
    }

    private Map<Long, Long> eligible() {
        Campaign campaign =
                scene.get(CampaignRepository.class).find(TOWN, campaignId).orElseThrow();
        return scene.get(EligibleIdeas.class).among(campaign, Map.of(ideaId, 9_000L));
    }

    @Test
    void a_campaign_begins_with_the_checklist_of_its_kind() {
        ReviewSettings.Form usual = scene.get(ReviewSettings.class).of(visitor(CAMILLE), campaignId);

        assertThat(usual.criteria())
                .extracting(CriterionDraft::label)
                .containsExactly(
                        "Elle sert le plus grand nombre d’agents",
                        "Elle respecte la laïcité et la neutralité du service public",
                        "Elle peut être réalisée dans les douze mois",
                        "Elle ne relève pas de ce que l’employeur doit déjà");
        assertThat(usual.days()).isEqualTo(14);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.get(ReviewSettings.class).of(visitor(EMILE), campaignId));
    }

    @Test
    void the_answers_say_what_the_verdict_is() {
        assertThat(IdeaReview.verdict(List.of(), 2)).isEqualTo(Admissibility.PENDING);
        assertThat(IdeaReview.verdict(List.of(CriterionAnswer.YES), 2)).isEqualTo(Admissibility.PENDING);
        assertThat(IdeaReview.verdict(List.of(CriterionAnswer.YES, CriterionAnswer.UNSURE), 2))
                .isEqualTo(Admissibility.PENDING);
        assertThat(IdeaReview.verdict(List.of(CriterionAnswer.UNSURE, CriterionAnswer.NO), 3))
                .isEqualTo(Admissibility.NOT_ADMISSIBLE);
        assertThat(IdeaReview.verdict(List.of(CriterionAnswer.YES, CriterionAnswer.YES), 2))
                .isEqualTo(Admissibility.ADMISSIBLE);
        assertThat(IdeaReview.verdict(List.of(), 0)).isEqualTo(Admissibility.PENDING);
    }

    @Test
    void an_admissible_idea_goes_to_the_vote_at_the_agreed_cost_and_its_author_hears_it() {
        ReviewSheet sheet = assigned(EMILE);
        assertThat(eligible()).isEmpty();
        assertThat(scene.audited())
                .containsExactly("RIGHTS_CHANGED %s Agent/%s +REVIEWS.%d".formatted(CAMILLE, EMILE, campaignId));

        reviews.conclude(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.YES, ""), Admissibility.ADMISSIBLE);

        assertThat(eligible()).isEqualTo(Map.of(ideaId, 12_000L));
        assertThat(told(SACHA)).containsExactly("idea.admissible [Des vélos pour les tournées]");
        Verdicts.Line line = scene.get(Verdicts.class).of(visitor(SACHA), ideaId);
        assertThat(line.admissibility()).isEqualTo(Admissibility.ADMISSIBLE);
        assertThat(line.agreedCost()).isEqualTo(12_000L);
    }

    @Test
    void the_author_of_an_idea_that_is_not_admissible_is_told_why() {
        ReviewSheet sheet = assigned(EMILE);
        ReviewDraft silent = all(sheet, CriterionAnswer.NO, " ");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reviews.conclude(visitor(EMILE), ideaId, silent, Admissibility.NOT_ADMISSIBLE))
                .withMessageContaining("review.reason-for-author");

        reviews.conclude(
                visitor(EMILE),
                ideaId,
                all(sheet, CriterionAnswer.NO, "La ville n’est pas compétente."),
                Admissibility.NOT_ADMISSIBLE);

        assertThat(told(SACHA))
                .containsExactly("idea.not-admissible [Des vélos pour les tournées, La ville n’est pas compétente.]");
        assertThat(scene.get(Verdicts.class).of(visitor(SACHA), ideaId).reason())
                .isEqualTo("La ville n’est pas compétente.");
        assertThat(eligible()).isEmpty();
    }

    @Test
    void nothing_is_concluded_while_an_answer_or_its_reason_is_missing_or_has_changed() {
        ReviewSheet sheet = assigned(EMILE);
        Map<Long, Answer> some =
                new HashMap<>(all(sheet, CriterionAnswer.YES, "").answers());
        long first = sheet.lines().get(0).criterionId();
        some.remove(first);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        reviews.conclude(visitor(EMILE), ideaId, draft(sheet, some, ""), Admissibility.ADMISSIBLE))
                .withMessageContaining("review.answers-missing");
        some.put(first, new Answer(CriterionAnswer.NO, ""));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reviews.conclude(
                        visitor(EMILE), ideaId, draft(sheet, some, "Non"), Admissibility.NOT_ADMISSIBLE))
                .withMessageContaining("review.answer-reason");
        some.put(first, new Answer(CriterionAnswer.NO, "Trop cher."));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        reviews.conclude(visitor(EMILE), ideaId, draft(sheet, some, "Non"), Admissibility.ADMISSIBLE))
                .withMessageContaining("review.verdict-differs");
        assertThat(reviews.sheet(visitor(EMILE), ideaId).stage()).isEqualTo(ReviewStage.ANALYST);
    }

    @Test
    void what_was_typed_is_kept_and_a_second_window_does_not_write_over_it() {
        ReviewSheet sheet = assigned(EMILE);
        reviews.save(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.UNSURE, "Un début"));

        ReviewSheet kept = reviews.sheet(visitor(EMILE), ideaId);
        assertThat(kept.lines()).extracting(ReviewSheet.Line::answer).containsOnly(CriterionAnswer.UNSURE);
        assertThat(kept.reason()).isEqualTo("Un début");
        assertThat(kept.feasibility()).isEqualTo("Deux mois d’étude.");
        assertThat(kept.departmentId()).isEqualTo(7L);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reviews.save(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.YES, "")))
                .withMessageContaining("review.changed");
    }

    @Test
    void three_levels_agree_one_after_the_other_and_each_may_send_back_with_a_reason() {
        threeLevels();
        ReviewSheet sheet = assigned(EMILE);
        reviews.conclude(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.YES, ""), Admissibility.ADMISSIBLE);
        assertThat(told(SACHA)).isEmpty();
        assertThat(eligible()).isEmpty();

        int version = reviews.sheet(visitor(SACHA), ideaId).version();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reviews.sendBack(visitor(SACHA), ideaId, ReviewStage.SUPERVISOR, "", version))
                .withMessageContaining("value.required");
        reviews.sendBack(visitor(SACHA), ideaId, ReviewStage.SUPERVISOR, "Le coût manque.", version);
        assertThat(told(EMILE)).contains("idea.review-sent-back [Des vélos pour les tournées]");

        reviews.conclude(
                visitor(EMILE),
                ideaId,
                all(reviews.sheet(visitor(EMILE), ideaId), CriterionAnswer.YES, ""),
                Admissibility.ADMISSIBLE);
        approve(SACHA, ReviewStage.SUPERVISOR);
        assertThat(eligible()).isEmpty();
        approve(DOMINIQUE, ReviewStage.DECISION_MAKER);

        assertThat(eligible()).containsKey(ideaId);
        assertThat(told(SACHA)).containsExactly("idea.admissible [Des vélos pour les tournées]");
        assertThat(reviews.sheet(visitor(EMILE), ideaId).steps())
                .extracting(ReviewSheet.Step::kind)
                .containsExactly(
                        ReviewStep.Kind.ASSIGNED,
                        ReviewStep.Kind.PROPOSED,
                        ReviewStep.Kind.SENT_BACK,
                        ReviewStep.Kind.PROPOSED,
                        ReviewStep.Kind.APPROVED,
                        ReviewStep.Kind.DECIDED);
    }

    private void approve(AgentId agent, ReviewStage stage) {
        reviews.approve(
                visitor(agent),
                ideaId,
                stage,
                "",
                reviews.sheet(visitor(agent), ideaId).version());
    }

    @Test
    void each_level_acts_on_its_own_turn_only() {
        threeLevels();
        ReviewSheet sheet = assigned(EMILE);

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> reviews.save(visitor(LOU), ideaId, all(sheet, CriterionAnswer.YES, "")));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> reviews.save(visitor(SACHA), ideaId, all(sheet, CriterionAnswer.YES, "")));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reviews.approve(visitor(SACHA), ideaId, ReviewStage.SUPERVISOR, "", sheet.version()))
                .withMessageContaining("review.moved");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> reviews.approve(visitor(EMILE), ideaId, ReviewStage.SUPERVISOR, "", sheet.version()));
        assertThat(sheet.canWrite()).isTrue();
        assertThat(sheet.canConfirm()).isFalse();
        assertThat(reviews.sheet(visitor(LOU), ideaId).canWrite()).isFalse();
    }

    @Test
    void outside_the_dates_of_the_review_nothing_is_written() {
        ReviewSheet sheet = assigned(EMILE);
        scene.clock.setTo(LocalDate.of(2026, 4, 16));

        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> reviews.save(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.YES, "")));
        assertThat(reviews.sheet(visitor(EMILE), ideaId).canWrite()).isFalse();
    }

    @Test
    void a_verdict_that_stood_is_looked_at_again_for_a_reason() {
        ReviewSheet sheet = assigned(EMILE);
        reviews.conclude(visitor(EMILE), ideaId, all(sheet, CriterionAnswer.YES, ""), Admissibility.ADMISSIBLE);

        reviews.reopen(visitor(CAMILLE), ideaId, "Le devis a doublé.");

        assertThat(eligible()).isEmpty();
        assertThat(scene.get(Verdicts.class).of(visitor(SACHA), ideaId).admissibility())
                .isEqualTo(Admissibility.PENDING);
        assertThat(reviews.sheet(visitor(EMILE), ideaId).canWrite()).isTrue();
    }

    @Test
    void ideas_are_given_evenly_and_nobody_gets_his_or_her_own() {
        long[] ideas = {
            scene.idea(campaignId, EMILE, "Une sieste"),
            scene.idea(campaignId, CAMILLE, "Un jardin"),
            scene.idea(campaignId, CAMILLE, "Un abri"),
            scene.idea(campaignId, LOU, "Un four")
        };

        assertThat(assignment.assignEvenly(visitor(CAMILLE), campaignId, DUE)).isEqualTo(5);

        ReviewBoard.View board = scene.get(ReviewBoard.class).of(visitor(CAMILLE), campaignId, Filter.ALL, 0, 50);
        assertThat(board.loads()).extracting(ReviewerLoad::open).containsExactlyInAnyOrder(3L, 2L);
        Map<Long, AgentId> given =
                board.lines().items().stream().collect(Collectors.toMap(ReviewLine::ideaId, ReviewLine::reviewer));
        assertThat(given.get(ideas[0])).isEqualTo(LOU);
        assertThat(given.get(ideas[3])).isEqualTo(EMILE);
        assertThat(told(EMILE)).singleElement().asString().startsWith("idea.review-assigned");
        assertThat(assignment.assignEvenly(visitor(CAMILLE), campaignId, DUE)).isZero();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> assignment.assign(visitor(CAMILLE), campaignId, List.of(ideas[0]), EMILE, DUE))
                .withMessageContaining("review.own-idea");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> assignment.assign(visitor(CAMILLE), campaignId, List.of(ideaId), SACHA, DUE))
                .withMessageContaining("review.not-an-analyst");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> assignment.assignEvenly(visitor(EMILE), campaignId, DUE));
    }

    @Test
    void ideas_are_given_while_they_can_be_reviewed_and_owed_as_long() {
        LocalDate end = LocalDate.of(2026, 4, 15);
        long second = scene.idea(campaignId, SACHA, "Un jardin");
        refused(
                "review.due-after-phase",
                () -> assignment.assign(visitor(CAMILLE), campaignId, List.of(ideaId), EMILE, end.plusDays(1)));
        scene.clock.setTo(LocalDate.of(2026, 4, 10));
        assignment.assign(visitor(CAMILLE), campaignId, List.of(ideaId), EMILE, null);

        assertThat(reviews.sheet(visitor(EMILE), ideaId).dueOn()).isEqualTo(end);
        assertThat(reviews.sheet(visitor(EMILE), ideaId).closed()).isFalse();
        assertThat(scene.get(ReviewDuties.class).of(visitor(EMILE))).hasSize(1);
        scene.clock.setTo(end.plusDays(1));
        assertThat(reviews.sheet(visitor(EMILE), ideaId).closed()).isTrue();
        assertThat(scene.get(ReviewDuties.class).of(visitor(EMILE))).isEmpty();
        refused(
                "review.phase-over",
                () -> assignment.assign(visitor(CAMILLE), campaignId, List.of(second), EMILE, null));
        refused("review.phase-over", () -> assignment.assignEvenly(visitor(CAMILLE), campaignId, null));
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(work).withMessageContaining(key);
    }

    @Test
    void what_one_owes_is_sorted_by_the_day_it_is_due_and_late_is_computed() {
        long second = scene.idea(campaignId, CAMILLE, "Un jardin");
        assignment.assign(visitor(CAMILLE), campaignId, List.of(second), EMILE, DUE.plusDays(5));
        assigned(EMILE);
        assertThat(owed(visitor(EMILE)))
                .extracting(duty -> duty.about().key().id())
                .containsExactly(ideaId, second);
        assertThat(owed(visitor(EMILE)))
                .extracting(duty -> duty.late(DUE.plusDays(1)))
                .containsExactly(true, false);
        assertThat(owed(visitor(LOU))).isEmpty();

        reviews.conclude(
                visitor(EMILE),
                ideaId,
                all(reviews.sheet(visitor(EMILE), ideaId), CriterionAnswer.YES, ""),
                Admissibility.ADMISSIBLE);
        assertThat(owed(visitor(EMILE)))
                .extracting(duty -> duty.about().key().id())
                .containsExactly(second);
    }

    @Test
    void late_reviewers_and_confirmers_are_told_once_a_week() {
        threeLevels();
        assigned(EMILE);
        long second = scene.idea(campaignId, CAMILLE, "Un jardin");
        assignment.assign(visitor(CAMILLE), campaignId, List.of(second), LOU, DUE);
        reviews.conclude(
                visitor(LOU),
                second,
                all(reviews.sheet(visitor(LOU), second), CriterionAnswer.YES, ""),
                Admissibility.ADMISSIBLE);
        ReviewReminders reminders = scene.get(ReviewReminders.class);
        reminders.remindAll();
        assertThat(told(EMILE)).noneMatch(notice -> notice.startsWith("idea.review-late"));

        scene.clock.setTo(DUE.plusDays(1));
        reminders.remindAll();
        reminders.remindAll();

        assertThat(told(EMILE))
                .filteredOn(notice -> notice.equals("idea.review-late [1]"))
                .hasSize(1);
        assertThat(told(SACHA))
                .filteredOn(notice -> notice.equals("idea.review-late [1]"))
                .hasSize(1);
        assertThat(told(LOU)).noneMatch(notice -> notice.startsWith("idea.review-late"));
        assertThat(told(DOMINIQUE)).noneMatch(notice -> notice.startsWith("idea.review-late"));
    }

    @Test
    void reviews_are_read_by_the_team_alone_and_by_nobody_from_outside() {
        assigned(EMILE);
        long elsewhere = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
        long other = scene.idea(elsewhere, CAMILLE, "Un four");

        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> reviews.sheet(visitor(LOU), other));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> reviews.sheet(visitor(EMILE), other));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> reviews.sheet(visitor(CAMILLE), other))
                .withMessageContaining("review.not-found");
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> scene.get(ReviewBoard.class)
                .of(IdeaScene.fromTheNeighbourTown(DOMINIQUE), campaignId, Filter.ALL, 0, 50));
    }

    @Test
    void a_criterion_that_was_answered_stays_and_others_can_be_replaced() {
        ReviewSettings settings = scene.get(ReviewSettings.class);
        ReviewSheet sheet = assigned(EMILE);
        long first = sheet.lines().get(0).criterionId();
        reviews.save(visitor(EMILE), ideaId, draft(sheet, Map.of(first, new Answer(CriterionAnswer.YES, "")), ""));
        ReviewSettings.Form form = settings.of(visitor(CAMILLE), campaignId);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> settings.save(
                        visitor(CAMILLE),
                        campaignId,
                        new ReviewSettings.Form(
                                false, 7, List.of(new CriterionDraft(null, "Autre", "")), form.version())))
                .withMessageContaining("review.criterion-in-use");
        settings.save(
                visitor(CAMILLE),
                campaignId,
                new ReviewSettings.Form(
                        false,
                        7,
                        List.of(new CriterionDraft(null, "Autre", ""), new CriterionDraft(first, "Elle sert", "")),
                        form.version()));

        assertThat(settings.of(visitor(CAMILLE), campaignId).criteria())
                .extracting(CriterionDraft::label)
                .containsExactly("Autre", "Elle sert");
    }

    @Test
    void lists_cost_the_same_few_statements_whatever_their_length() {
        for (int i = 0; i < 30; i++) {
            scene.idea(campaignId, CAMILLE, "Idée " + i);
        }
        assignment.assignEvenly(visitor(CAMILLE), campaignId, DUE);

        scene.database.statements().reset();
        scene.get(ReviewBoard.class).of(visitor(CAMILLE), campaignId, Filter.OPEN, 0, 50);
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(10);

        scene.database.statements().reset();
        assertThat(owed(visitor(EMILE))).hasSizeGreaterThan(14);
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(4);
    }

    private List<Duty> owed(Visitor visitor) {
        return scene.get(DutyList.class)
                .of(visitor, CampaignDuties.FEATURE, 0, DutyList.ALL)
                .items();
    }
}
