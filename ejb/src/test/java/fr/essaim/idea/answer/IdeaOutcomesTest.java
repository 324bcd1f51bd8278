// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.LOU;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.BusinessException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.idea.outcome.OutcomeLine;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.ActionOrigins;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaOutcomesTest {

    private static final String HEARD_DONE =
            "C’est fait\u00a0: l’idée «\u00a0Des vélos pour les tournées\u00a0» est réalisée.";

    private final AnswerScene scene = new AnswerScene();
    private final IdeaOutcomes outcomes = scene.get(IdeaOutcomes.class);
    private final long plan = scene.plan();
    private final long campaign = scene.campaign();
    private final long idea = scene.idea(campaign);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_accepted_idea_becomes_an_action_of_the_plan_linked_both_ways() {
        scene.answered(campaign, idea);
        OutcomeOffer offer = outcomes.offer(visitor(DOMINIQUE), idea);
        assertThat(offer.values()).containsEntry(ActionField.TITLE, "Des vélos pour les tournées");
        assertThat(offer.mayAdd()).isTrue();

        long action = outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Acheter des vélos"));

        scene.ideas.access.grant(EMILE, PlanPermission.VIEW, ActionPermission.VIEW);
        assertThat(scene.sheet(EMILE, idea).outcomes()).singleElement().satisfies(line -> {
            assertThat(line.actionId()).isEqualTo(action);
            assertThat(line.title()).isEqualTo("Acheter des vélos");
            assertThat(line.status()).isEqualTo(ActionStatus.PLANNED);
            assertThat(line.lead()).isEqualTo(CAMILLE);
        });
        assertThat(origins(EMILE, action)).containsExactly("Des vélos pour les tournées");
        assertThat(origins(LOU, action)).isEmpty();
        assertThat(scene.sheet(SACHA, idea).outcomes()).singleElement().satisfies(line -> {
            assertThat(line.actionId()).isNull();
            assertThat(line.status()).isNull();
        });
    }

    @Test
    void an_idea_becomes_nothing_before_its_answer_may_be_read() {
        scene.drafted(idea);
        refused(
                "outcome.not-accepted",
                () -> outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Acheter des vélos")));
        Instant moment = scene.ideas.clock.instant().plus(Duration.ofHours(1));
        scene.get(OfficialAnswers.class).publish(visitor(CAMILLE), campaign, List.of(idea), moment);
        refused("outcome.not-accepted", () -> outcomes.toProject(visitor(CAMILLE), idea, "Vélos", CAMILLE, null));

        scene.ideas.clock.advance(Duration.ofHours(1));
        outcomes.toProject(visitor(CAMILLE), idea, "Vélos", CAMILLE, null);
        assertThat(scene.sheet(EMILE, idea).outcomes()).hasSize(1);
    }

    @Test
    void when_the_plan_refuses_nothing_is_kept() {
        scene.answered(campaign, idea);

        refused(
                "value.unknown",
                () -> outcomes.toAction(
                        visitor(DOMINIQUE), idea, Map.of(ActionField.TITLE, "Des vélos", ActionField.AXIS, "987654")));
        assertThatThrownBy(() -> outcomes.toAction(visitor(CAMILLE), idea, scene.action("Des vélos")))
                .isInstanceOf(NotAllowedException.class);
        long action = outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Des vélos"));
        refused(
                "value.end-before-start",
                () -> outcomes.toStep(
                        visitor(DOMINIQUE),
                        idea,
                        action,
                        "Étape",
                        java.time.LocalDate.of(2026, 5, 2),
                        java.time.LocalDate.of(2026, 5, 1)));

        assertThat(scene.sheet(CAMILLE, idea).outcomes()).hasSize(1);
        assertThat(scene.get(PlanBoards.class).of(visitor(DOMINIQUE), plan).rows())
                .hasSize(1);
    }

    @Test
    void what_is_sent_twice_is_made_once() {
        scene.answered(campaign, idea);
        outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Des vélos"));
        refused(
                "outcome.there-already",
                () -> outcomes.toAction(visitor(DOMINIQUE), idea, scene.action(" Des  vélos ")));
    }

    @Test
    void an_idea_that_is_not_accepted_becomes_nothing() {
        refused("outcome.not-accepted", () -> outcomes.toProject(visitor(CAMILLE), idea, "Vélos", CAMILLE, null));
        scene.get(OfficialAnswers.class)
                .draft(
                        visitor(CAMILLE),
                        idea,
                        null,
                        new AnswerDraft(AnswerState.REFUSED, "<p>Non.</p>", List.of(CAMILLE)));
        refused("outcome.not-accepted", () -> outcomes.toProject(visitor(CAMILLE), idea, "Vélos", CAMILLE, null));
        assertThatThrownBy(() -> outcomes.toProject(visitor(SACHA), idea, "Vélos", SACHA, null))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void the_author_hears_each_step_once() {
        assertThat(scene.told(EMILE))
                .containsExactly(
                        "Votre idée «\u00a0Des vélos pour les tournées\u00a0» est bien reçue\u00a0: une réponse vous est due.");
        scene.answered(campaign, idea);
        assertThat(scene.told(EMILE)).hasSize(2).first().asString().contains("a reçu sa réponse");
        long action = outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Des vélos"));
        assertThat(scene.told(EMILE)).hasSize(3).first().asString().contains("va être réalisée");

        complete(action);
        assertThat(scene.told(EMILE)).hasSize(4).first().isEqualTo(HEARD_DONE);
        scene.ideas.clock.advance(Duration.ofDays(1));
        assertThat(scene.told(EMILE)).hasSize(4);
        assertThat(scene.sheet(CAMILLE, idea).outcomes().get(0).done()).isFalse();
        assertThat(scene.sheet(DOMINIQUE, idea).outcomes().get(0).done()).isTrue();
    }

    @Test
    void a_step_and_a_project_are_done_in_their_own_ways() {
        scene.answered(campaign, idea);
        long action = outcomes.toAction(visitor(DOMINIQUE), idea, scene.action("Des vélos"));
        outcomes.toStep(visitor(DOMINIQUE), idea, action, "Choisir les vélos", null, null);
        outcomes.toProject(visitor(CAMILLE), idea, "Former les tourneurs", SACHA, null);
        List<OutcomeLine> lines = scene.sheet(DOMINIQUE, idea).outcomes();
        assertThat(lines)
                .extracting(OutcomeLine::kind)
                .containsExactly(OutcomeKind.ACTION, OutcomeKind.STEP, OutcomeKind.PROJECT);
        assertThat(lines).noneMatch(OutcomeLine::done);
        assertThat(lines.get(1).actionTitle()).isEqualTo("Des vélos");
        scene.told(EMILE);

        outcomes.complete(visitor(SACHA), lines.get(2).id());
        refused(
                "outcome.followed-in-plan",
                () -> outcomes.complete(visitor(CAMILLE), lines.get(0).id()));
        long step = scene.get(fr.essaim.plan.follow.ActionSheets.class)
                .sheet(visitor(DOMINIQUE), action, new fr.essaim.plan.follow.SheetPages(0, 0, 0))
                .steps()
                .get(0)
                .id();
        scene.get(ActionSteps.class).complete(visitor(DOMINIQUE), action, step);

        assertThat(scene.sheet(DOMINIQUE, idea).outcomes())
                .extracting(OutcomeLine::done)
                .containsExactly(false, true, true);
        assertThat(scene.told(EMILE).stream().filter(HEARD_DONE::equals)).hasSize(2);
        scene.get(ActionSteps.class).remove(visitor(DOMINIQUE), action, step);
        assertThat(scene.sheet(DOMINIQUE, idea).outcomes()).hasSize(3);
    }

    @Test
    void a_long_description_comes_over_shortened_and_clean() {
        OutcomeOffer offer = outcomes.offer(visitor(DOMINIQUE), idea);
        assertThat(offer.values().get(ActionField.DESCRIPTION)).isEqualTo("<p>Des vélos pour les tournées.</p>");
        assertThatThrownBy(() -> outcomes.offer(visitor(SACHA), idea)).isInstanceOf(NotAllowedException.class);
        assertThat(outcomes.offer(visitor(CAMILLE), idea).board()).isNull();
    }

    private void complete(long action) {
        scene.get(ActionEditing.class)
                .edit(
                        visitor(DOMINIQUE),
                        action,
                        scene.get(PlanBoards.class)
                                .of(visitor(DOMINIQUE), plan)
                                .row(action)
                                .orElseThrow()
                                .version(),
                        Map.of(ActionField.STATUS, ActionStatus.COMPLETED.name()));
    }

    private List<String> origins(AgentId agent, long action) {
        return scene.get(ActionOrigins.class).of(visitor(agent), action).stream()
                .map(ActionOrigins.Origin::title)
                .toList();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusinessException.class).satisfies(refusal -> assertThat(
                        ((BusinessException) refusal).messageKey())
                .isEqualTo(key));
    }
}
