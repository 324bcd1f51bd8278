// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.exchange.pdf.SpokenText;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.jury.minutes.JuryDocuments;
import fr.essaim.idea.jury.minutes.MinutesSigning;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Émile and Sacha are jurors, Lou chairs; Camille organises, Dominique runs all campaigns. */
@OnEachDatabase
class JuryTest {

    private IdeaScene scene;
    private Scoring scoring;
    private Deliberation deliberation;
    private MinutesSigning signing;
    private long campaignId;
    private long bikes;
    private long garden;

    @BeforeEach
    void openAContest() {
        scene = new IdeaScene();
        scoring = scene.get(Scoring.class);
        deliberation = scene.get(Deliberation.class);
        signing = scene.get(MinutesSigning.class);
        campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, JuryTest::jury);
        bikes = scene.idea(campaignId, CAMILLE, "Des vélos pour les tournées");
        garden = scene.idea(campaignId, CAMILLE, "Un jardin partagé");
        grid(campaignId, 5, 3, 1);
    }

    private static void jury(Campaign campaign) {
        campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
        campaign.join(EMILE, CampaignPart.JUROR);
        campaign.join(SACHA, CampaignPart.JUROR);
        campaign.join(LOU, CampaignPart.JURY_CHAIR);
    }

    private void grid(long campaign, int highest, int... weights) {
        ScoringGrids grids = scene.get(ScoringGrids.class);
        GridDraft present = grids.of(visitor(CAMILLE), campaign).draft();
        List<GridDraft.Line> lines = new ArrayList<>();
        for (int weight : weights) {
            lines.add(new GridDraft.Line(null, "Critère " + weight, "", weight));
        }
        grids.save(visitor(CAMILLE), campaign, new GridDraft(highest, lines, present.version()));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void mark(AgentId juror, long idea, int... marks) {
        MarkSheet sheet = scoring.sheet(visitor(juror), idea);
        Map<Long, Integer> given = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            given.put(sheet.lines().get(i).criterionId(), marks[i]);
        }
        scoring.mark(visitor(juror), idea, given, "Remarque de " + juror, sheet.version());
    }

    private void markAll() {
        mark(EMILE, bikes, 5, 1);
        mark(SACHA, bikes, 3, 3);
        mark(EMILE, garden, 2, 2);
        mark(SACHA, garden, 2, 2);
    }

    private DeliberationView.Row row(long idea) {
        return deliberation.of(visitor(LOU), campaignId).ideas().stream()
                .filter(row -> row.idea().ideaId() == idea)
                .findFirst()
                .orElseThrow();
    }

    private void decide(JuryDecision onBikes, String reason, JuryDecision onGarden) {
        deliberation.decide(
                visitor(LOU),
                campaignId,
                Map.of(bikes, new DecisionDraft(onBikes, reason), garden, new DecisionDraft(onGarden, reason)));
    }

    @Test
    void those_who_can_save_a_missing_grid_owe_it_from_two_weeks_before_the_jury_to_its_end() {
        long other = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 20));
            campaign.join(SACHA, CampaignPart.JUROR);
            campaign.join(LOU, CampaignPart.JURY_CHAIR);
        });
        assertThat(grids(LOU)).isEmpty();

        scene.clock.setTo(LocalDate.of(2026, 3, 27));
        assertThat(grids(LOU)).containsExactly(other);
        assertThat(grids(CAMILLE)).containsExactly(other);
        assertThat(grids(SACHA)).isEmpty();
        scene.clock.setTo(LocalDate.of(2026, 4, 21));
        assertThat(grids(LOU)).isEmpty();
        scene.clock.setTo(LocalDate.of(2026, 4, 20));
        grid(other, 5, 1);
        assertThat(grids(LOU)).isEmpty();
    }

    /** The campaigns whose grid the agent owes. */
    private List<Long> grids(AgentId agent) {
        return scene.get(JuryDuties.class).of(visitor(agent)).stream()
                .filter(duty -> duty.kind().equals("GRID"))
                .map(duty -> duty.about().key().id())
                .toList();
    }

    @Test
    void before_deliberation_no_service_tells_anybody_another_ones_marks() {
        mark(EMILE, bikes, 5, 1);

        for (AgentId other : List.of(SACHA, LOU, CAMILLE, DOMINIQUE, EMILE)) {
            Visitor visitor = visitor(other);
            refused(() -> deliberation.of(visitor, campaignId));
            refused(() -> scene.get(JuryDocuments.class).minutes(visitor, campaignId));
            refused(() -> scene.get(JuryDocuments.class).hashedText(visitor, campaignId));
        }
        assertThat(scoring.sheet(visitor(SACHA), bikes).toString()).doesNotContain("Remarque de", "mark=5");
        assertThat(scoring.sheet(visitor(LOU), bikes).toString()).doesNotContain("Remarque de", "mark=5");
        assertThat(scoring.of(visitor(SACHA), campaignId).toString()).doesNotContain("MARKED");
        assertThat(deliberation.progress(visitor(CAMILLE), campaignId).members())
                .extracting(JuryProgress.Member::marked)
                .containsExactly(1L, 0L, 0L);
        for (AgentId team : List.of(CAMILLE, DOMINIQUE)) {
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> scoring.sheet(visitor(team), bikes));
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> scoring.of(visitor(team), campaignId));
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> deliberation.open(visitor(team), campaignId));
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(call)
                .isInstanceOfAny(NotAllowedException.class, RecordNotFoundException.class);
    }

    @Test
    void in_deliberation_the_jury_sees_all_marks_and_how_far_they_are_apart_and_the_team_does_not() {
        markAll();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.open(visitor(EMILE), campaignId));

        deliberation.open(visitor(LOU), campaignId);
        assertThat(scene.audited()).containsExactly("OPENED %s Campaign/%d DELIBERATION".formatted(LOU, campaignId));

        DeliberationView view = deliberation.of(visitor(SACHA), campaignId);
        assertThat(view.ideas()).extracting(row -> row.idea().ideaId()).containsExactly(bikes, garden);
        DeliberationView.Row first = view.ideas().get(0);
        assertThat(first.mean()).isEqualByComparingTo("3.50");
        assertThat(first.gap()).isEqualByComparingTo("1.00");
        assertThat(first.wide()).isFalse();
        assertThat(first.sheets()).extracting(DeliberationView.Sheet::remark).contains("Remarque de " + EMILE);
        assertThat(view.canDecide()).isFalse();
        assertThat(deliberation.of(visitor(LOU), campaignId).canDecide()).isTrue();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.of(visitor(CAMILLE), campaignId));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.of(visitor(DOMINIQUE), campaignId));
    }

    @Test
    void a_gap_of_three_tenths_of_the_scale_is_shown_as_wide() {
        markAll();
        mark(EMILE, garden, 5, 5);
        deliberation.open(visitor(LOU), campaignId);

        assertThat(row(garden).wide()).isTrue();
        assertThat(row(garden).gap()).isEqualByComparingTo("3.00");
    }

    @Test
    void deliberation_does_not_open_on_an_idea_without_a_mark() {
        mark(EMILE, bikes, 5, 1);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> deliberation.open(visitor(LOU), campaignId))
                .withMessageContaining("jury.not-marked");
    }

    @Test
    void marks_stay_on_the_scale_and_two_windows_do_not_overwrite_each_other() {
        MarkSheet sheet = scoring.sheet(visitor(EMILE), bikes);
        long criterion = sheet.lines().get(0).criterionId();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scoring.mark(visitor(EMILE), bikes, Map.of(criterion, 6), "", 0))
                .withMessageContaining("value.out-of-range");
        scoring.mark(visitor(EMILE), bikes, Map.of(criterion, 5), "", 0);
        int version = scoring.sheet(visitor(EMILE), bikes).version();
        scoring.mark(visitor(EMILE), bikes, Map.of(criterion, 4), "", version);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scoring.mark(visitor(EMILE), bikes, Map.of(criterion, 1), "", version))
                .withMessageContaining("review.changed");
        assertThat(scoring.sheet(visitor(EMILE), bikes).lines().get(0).mark()).isEqualTo(4);
        scene.clock.setTo(LocalDate.of(2026, 3, 21));
        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> scoring.mark(visitor(EMILE), bikes, Map.of(criterion, 1), "", version));
    }

    @Test
    void the_chair_judges_only_what_no_juror_is_left_for_and_the_last_one_cannot_go() {
        mark(EMILE, bikes, 5, 5);
        assertThat(scoring.sheet(visitor(LOU), bikes).canMark()).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mark(LOU, bikes, 1, 1))
                .withMessageContaining("jury.others-judge");

        assertThat(scoring.recuse(visitor(SACHA), bikes, SACHA, "Mon service le porte."))
                .isFalse();
        assertThat(scoring.recuse(visitor(LOU), bikes, EMILE, "Son équipe l’a écrite."))
                .isTrue();

        assertThat(scoring.sheet(visitor(LOU), bikes).canMark()).isTrue();
        assertThat(scoring.sheet(visitor(EMILE), bikes).recusal()).isEqualTo("Son équipe l’a écrite.");
        assertThat(scoring.sheet(visitor(EMILE), bikes).lines()).allMatch(line -> line.mark() == null);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scoring.recuse(visitor(LOU), bikes, LOU, "Moi aussi."))
                .withMessageContaining("jury.last-juror");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mark(EMILE, bikes, 1, 1))
                .withMessageContaining("jury.recused");

        mark(EMILE, garden, 2, 2);
        mark(LOU, bikes, 4, 4);
        deliberation.open(visitor(LOU), campaignId);
        assertThat(row(bikes).mean()).isEqualByComparingTo("4.00");
        assertThat(row(bikes).toChair()).isTrue();
    }

    @Test
    void without_a_chair_the_last_juror_is_refused_and_a_jury_that_lost_its_members_divides_by_nothing() {
        mark(EMILE, bikes, 5, 5);
        change(campaign -> {
            campaign.leave(LOU, CampaignPart.JURY_CHAIR);
            campaign.leave(SACHA, CampaignPart.JUROR);
        });

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scoring.recuse(visitor(EMILE), bikes, EMILE, "Je la porte."))
                .withMessageContaining("jury.last-juror");

        change(campaign -> {
            campaign.leave(EMILE, CampaignPart.JUROR);
            campaign.join(LOU, CampaignPart.JURY_CHAIR);
        });
        mark(LOU, garden, 3, 3);
        mark(LOU, bikes, 0, 0);
        deliberation.open(visitor(LOU), campaignId);
        change(campaign -> campaign.join(SACHA, CampaignPart.JUROR));
        assertThat(row(bikes).mean()).isNull();
        assertThat(row(bikes).rank()).isNull();
        assertThat(row(bikes).gap()).isNull();
    }

    private void change(Consumer<Campaign> change) {
        scene.inTransaction(() -> {
            change.accept(scene.get(CampaignRepository.class)
                    .find(fr.essaim.directory.TownDirectory.TOWN, campaignId)
                    .orElseThrow());
            return null;
        });
    }

    @Test
    void only_the_chair_recuses_others() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scoring.recuse(visitor(SACHA), bikes, EMILE, "Il la porte."));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scoring.recuse(visitor(CAMILLE), bikes, EMILE, "Il la porte."));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scoring.recuse(visitor(SACHA), bikes, SACHA, " "))
                .withMessageContaining("value.required");
    }

    @Test
    void the_order_is_drawn_once_for_all_and_holds_each_idea() {
        for (int i = 0; i < 8; i++) {
            scene.idea(campaignId, CAMILLE, "Idée " + i);
        }
        deliberation.draw(visitor(CAMILLE), campaignId);

        List<JuryBrief> order =
                deliberation.progress(visitor(EMILE), campaignId).ideas();
        assertThat(order).extracting(JuryBrief::place).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(deliberation.progress(visitor(SACHA), campaignId).ideas()).isEqualTo(order);
        deliberation.draw(visitor(LOU), campaignId);
        assertThat(deliberation.progress(visitor(SACHA), campaignId).ideas())
                .extracting(JuryBrief::ideaId)
                .containsExactlyInAnyOrderElementsOf(
                        order.stream().map(JuryBrief::ideaId).toList());
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.draw(visitor(EMILE), campaignId));
    }

    @Test
    void a_decision_against_the_ranking_needs_a_reason_and_every_idea_a_decision() {
        markAll();
        deliberation.open(visitor(LOU), campaignId);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> decide(JuryDecision.NOT_CHOSEN, "", JuryDecision.CHOSEN))
                .withMessageContaining("jury.reason-needed");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> deliberation.decide(
                        visitor(LOU), campaignId, Map.of(bikes, new DecisionDraft(JuryDecision.CHOSEN, ""))))
                .withMessageContaining("jury.undecided");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.decide(visitor(EMILE), campaignId, Map.of()));
        assertThat(row(bikes).decision()).isNull();

        decide(JuryDecision.RESERVE, "Le terrain est libre dès avril.", JuryDecision.CHOSEN);
        assertThat(row(bikes).differs()).isTrue();
        decide(JuryDecision.CHOSEN, "", JuryDecision.NOT_CHOSEN);
        assertThat(row(bikes).differs()).isFalse();
    }

    @Test
    void signed_minutes_tell_all_and_freeze_all() throws IOException {
        scoring.recuse(visitor(SACHA), garden, SACHA, "Mon service le porte.");
        mark(EMILE, bikes, 5, 1);
        mark(SACHA, bikes, 3, 3);
        mark(EMILE, garden, 2, 2);
        deliberation.open(visitor(LOU), campaignId);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> signing.drawUp(visitor(LOU), campaignId))
                .withMessageContaining("jury.decide-first");
        decide(JuryDecision.CHOSEN, "", JuryDecision.NOT_CHOSEN);
        signing.drawUp(visitor(LOU), campaignId);
        String first = signing.of(visitor(EMILE), campaignId).hash();

        mark(EMILE, garden, 3, 3);
        assertThat(signing.of(visitor(EMILE), campaignId).stale()).isTrue();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> signing.sign(visitor(EMILE), campaignId, first))
                .withMessageContaining("jury.minutes-changed");
        signing.drawUp(visitor(LOU), campaignId);
        String hash = signing.of(visitor(EMILE), campaignId).hash();
        assertThat(hash).isNotEqualTo(first);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> signing.sign(visitor(CAMILLE), campaignId, hash));

        signing.sign(visitor(EMILE), campaignId, hash);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> signing.sign(visitor(EMILE), campaignId, hash))
                .withMessageContaining("jury.signed-before");
        frozen(() -> mark(SACHA, bikes, 1, 1));
        frozen(() -> scoring.recuse(visitor(EMILE), bikes, EMILE, "Trop tard."));
        frozen(() -> decide(JuryDecision.NOT_CHOSEN, "x", JuryDecision.NOT_CHOSEN));
        frozen(() -> signing.drawUp(visitor(LOU), campaignId));
        assertThat(signing.of(visitor(SACHA), campaignId).hash()).isEqualTo(hash);
        try (PDDocument pdf = Loader.loadPDF(scene.get(JuryDocuments.class).minutes(visitor(CAMILLE), campaignId))) {
            assertThat(SpokenText.of(pdf))
                    .containsSubsequence(
                            "Procès-verbal du jury",
                            "Mieux travailler ensemble",
                            "Lou Ferrand",
                            "Présidence",
                            "Critère 3",
                            "Sacha Faure",
                            "Mon service le porte.",
                            "Des vélos pour les tournées",
                            "3,50",
                            "Lauréate",
                            "Un jardin partagé",
                            "3,00",
                            "Non retenue",
                            "Émile Éluard",
                            "Signé depuis sa session",
                            hash)
                    .doesNotContain("Remarque de");
        }
        String text = new String(
                scene.get(JuryDocuments.class).hashedText(visitor(CAMILLE), campaignId), StandardCharsets.UTF_8);
        assertThat(MinutesText.parse(text).hash()).isEqualTo(hash);
        assertThat(text).doesNotContain("Faure", "Ferrand");
    }

    private static void frozen(Runnable change) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(change::run)
                .withMessageContaining("jury.signed");
    }

    @Test
    void an_administrator_in_a_jurors_place_reads_no_marks_and_signs_nothing() {
        markAll();
        Visitor actingForEmile = new Visitor(TownDirectory.TOWN, EMILE, Locale.FRENCH, Optional.of(DOMINIQUE));

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> scoring.sheet(actingForEmile, bikes));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scoring.mark(actingForEmile, bikes, Map.of(), "", 1));
        deliberation.open(visitor(LOU), campaignId);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> deliberation.of(actingForEmile, campaignId));
        decide(JuryDecision.CHOSEN, "", JuryDecision.NOT_CHOSEN);
        signing.drawUp(visitor(LOU), campaignId);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> signing.sign(
                        actingForEmile,
                        campaignId,
                        signing.of(visitor(EMILE), campaignId).hash()));
    }

    @Test
    void what_a_juror_owes_is_to_mark_and_then_to_sign() {
        assertThat(owed(visitor(EMILE))).extracting(Duty::kind).containsExactly("MARK", "MARK");
        assertThat(owed(visitor(EMILE))).extracting(Duty::due).containsOnly(LocalDate.of(2026, 3, 20));
        assertThat(owed(visitor(LOU))).isEmpty();
        markAll();
        assertThat(owed(visitor(EMILE))).isEmpty();
        deliberation.open(visitor(LOU), campaignId);
        decide(JuryDecision.CHOSEN, "", JuryDecision.NOT_CHOSEN);
        signing.drawUp(visitor(LOU), campaignId);
        assertThat(owed(visitor(EMILE))).extracting(Duty::kind).containsExactly("SIGN");
        signing.sign(
                visitor(EMILE),
                campaignId,
                signing.of(visitor(EMILE), campaignId).hash());
        assertThat(owed(visitor(EMILE))).isEmpty();
    }

    @Test
    void the_grid_stays_as_it_is_once_marked_and_closes_with_deliberation() {
        ScoringGrids grids = scene.get(ScoringGrids.class);
        mark(EMILE, bikes, 5, 1);
        GridDraft present = grids.of(visitor(CAMILLE), campaignId).draft();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        grids.save(visitor(CAMILLE), campaignId, new GridDraft(10, present.lines(), present.version())))
                .withMessageContaining("jury.marked-already");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> grids.save(
                        visitor(CAMILLE),
                        campaignId,
                        new GridDraft(5, present.lines().subList(0, 1), present.version())))
                .withMessageContaining("jury.criterion-marked");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> grids.save(visitor(EMILE), campaignId, present));
        markAllAgain();
        deliberation.open(visitor(LOU), campaignId);
        GridDraft now = grids.of(visitor(CAMILLE), campaignId).draft();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> grids.save(visitor(CAMILLE), campaignId, now))
                .withMessageContaining("jury.deliberates");
    }

    private void markAllAgain() {
        mark(SACHA, bikes, 3, 3);
        mark(EMILE, garden, 2, 2);
        mark(SACHA, garden, 2, 2);
    }

    @Test
    void the_table_costs_the_same_few_statements_whatever_the_number_of_ideas() {
        for (int i = 0; i < 25; i++) {
            mark(EMILE, scene.idea(campaignId, CAMILLE, "Idée " + i), 3, i % 5);
        }
        markAll();
        deliberation.open(visitor(LOU), campaignId);

        scene.database.statements().reset();
        assertThat(deliberation.of(visitor(SACHA), campaignId).ideas()).hasSize(27);
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(13);
        assertThat(scene.database.statements().statements().stream()
                        .collect(Collectors.groupingBy(sql -> sql, Collectors.counting()))
                        .values())
                .allMatch(times -> times <= 2);
    }

    private List<Duty> owed(Visitor visitor) {
        return scene.get(DutyList.class)
                .of(visitor, CampaignDuties.FEATURE, 0, DutyList.ALL)
                .items();
    }
}
