// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.NEIGHBOUR_TOWN;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeText;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Jobs;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class LeadNoticesTest {

    private static final NoticeText FRENCH = new NoticeText(Locale.FRENCH);

    private final PlanScene scene = new PlanScene();
    private final long planId = scene.currentPlan();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whoever_is_made_lead_or_co_lead_by_someone_else_is_told() {
        long action = scene.action(planId, Map.of(ActionField.CO_LEADS, EMILE.toString()));

        assertThat(sentences(CAMILLE))
                .containsExactly("Vous pilotez désormais l’action 1, «\u00a0Ouvrir un guichet unique\u00a0».");
        assertThat(sentences(EMILE))
                .containsExactly("Vous copilotez désormais l’action 1, «\u00a0Ouvrir un guichet unique\u00a0».");
        assertThat(scene.database.notices().toldTo(EMILE).get(0).about().id()).isEqualTo(action);
    }

    @Test
    void those_who_led_before_who_stop_or_who_named_themselves_are_not_told() {
        long action = scene.action(planId, Map.of(ActionField.CO_LEADS, EMILE.toString()));
        int version = scene.row(planId, action).version();
        assertThat(sentences(CAMILLE)).hasSize(1);

        scene.get(ActionEditing.class)
                .edit(
                        visitor(DOMINIQUE),
                        action,
                        version,
                        Map.of(ActionField.LEAD, DOMINIQUE.toString(), ActionField.CO_LEADS, EMILE + "," + SACHA));

        assertThat(sentences(CAMILLE)).hasSize(1);
        assertThat(sentences(EMILE)).hasSize(1);
        assertThat(sentences(DOMINIQUE)).isEmpty();
        assertThat(sentences(SACHA)).hasSize(1);
    }

    @Test
    void many_actions_at_once_are_one_notice() {
        scene.actions(planId, 12);

        assertThat(sentences(CAMILLE))
                .containsExactly("12 actions du projet d’administration viennent de vous être confiées.");
        assertThat(sentences(EMILE)).hasSize(1);
        assertThat(sentences(SACHA)).isEmpty();
    }

    @Test
    void a_lead_is_reminded_once_a_week_of_all_actions_without_news() {
        scene.actions(planId, 3);
        sentences(CAMILLE);

        scene.get(LeadReminders.class).remindAll();
        scene.get(LeadReminders.class).remindAll();
        assertThat(sentences(CAMILLE)).hasSize(2).first().isEqualTo("3 actions attendent votre point d’étape.");
        assertThat(sentences(EMILE)).first().isEqualTo("3 actions attendent votre point d’étape.");

        scene.clock.advance(Duration.ofDays(7));
        scene.get(LeadReminders.class).remindAll();
        assertThat(sentences(CAMILLE)).hasSize(3);
    }

    @Test
    void actions_reported_on_are_not_counted_and_nobody_is_reminded_of_nothing() {
        List<Long> actions = scene.actions(planId, 2);
        sentences(CAMILLE);
        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actions.get(0), new ProgressReportDraft(10, Confidence.UNKNOWN, null, ""));

        scene.get(LeadReminders.class).remindAll();
        assertThat(sentences(CAMILLE)).hasSize(2).first().isEqualTo("Une action attend votre point d’étape.");

        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actions.get(1), new ProgressReportDraft(10, Confidence.UNKNOWN, null, ""));
        scene.clock.advance(Duration.ofDays(7));
        scene.get(LeadReminders.class).remindAll();
        assertThat(sentences(CAMILLE)).hasSize(2);
    }

    @Test
    void those_who_lead_an_action_are_asked_for_news_once_a_day_and_the_history_tells() {
        long action = scene.action(planId, Map.of(ActionField.CO_LEADS, EMILE + "," + DOMINIQUE));
        NewsRequests requests = scene.get(NewsRequests.class);
        sentences(CAMILLE);

        assertThat(requests.ask(visitor(DOMINIQUE), action)).isEqualTo(2);

        assertThat(sentences(CAMILLE))
                .first()
                .isEqualTo("On attend de vos nouvelles de l’action 1, «\u00a0Ouvrir un guichet unique\u00a0»\u00a0:"
                        + " un point d’étape suffit.");
        assertThat(scene.get(ActionSheets.class)
                        .sheet(visitor(SACHA), action, SheetPages.NEWEST)
                        .history()
                        .items())
                .first()
                .satisfies(line -> {
                    assertThat(line.field()).isEqualTo(ChangeRecorder.ASKED);
                    assertThat(line.by()).isEqualTo(DOMINIQUE);
                });
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> requests.ask(visitor(DOMINIQUE), action))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("action.news-asked-today"));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> requests.ask(visitor(CAMILLE), action));
        scene.clock.advance(Duration.ofDays(1));
        assertThat(requests.ask(visitor(DOMINIQUE), action)).isEqualTo(2);
    }

    @Test
    void nobody_is_asked_for_news_of_what_is_over() {
        long action = scene.action(planId, Map.of(ActionField.STATUS, "COMPLETED"));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scene.get(NewsRequests.class).ask(visitor(DOMINIQUE), action));
    }

    @Test
    void the_leads_of_every_site_are_reminded() {
        scene.actionLedByCamille(planId);
        scene.currentPlan(NEIGHBOUR_TOWN);
        sentences(CAMILLE);

        scene.get(LeadReminders.class).remindAll();

        assertThat(sentences(CAMILLE)).hasSize(2);
    }

    @Test
    void the_reminder_comes_on_mondays_at_eight() {
        Job reminder = scene.get(Jobs.class).all().stream()
                .filter(job -> job.name().equals("plan-lead-reminder"))
                .findFirst()
                .orElseThrow();

        assertThat(reminder.timing().latest(TODAY.atTime(10, 0).atZone(scene.clock.getZone())))
                .hasToString("2026-03-09T08:00+01:00[Europe/Paris]");
    }

    /** Newest first, once all that was kept is told. */
    private List<String> sentences(AgentId agent) {
        scene.clock.advance(Duration.ofMinutes(1));
        scene.get(Jobs.class).runDue();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.get(Jobs.class).runDue();
        return scene.database.notices().toldTo(agent).stream()
                .map((Notice notice) -> FRENCH.sentence(notice))
                .toList();
    }
}
