// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.jury.GridDraft;
import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.review.CriterionDraft;
import fr.essaim.idea.review.ReviewSettings;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.question.QuestionDraft;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CampaignSetupTest {

    private IdeaScene scene;
    private CampaignSetup setup;

    @BeforeEach
    void begin() {
        scene = new IdeaScene();
        setup = scene.get(CampaignSetup.class);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private long create(CampaignKind kind) {
        return setup.create(visitor(DOMINIQUE), new NewCampaign(kind, "", null));
    }

    private CampaignSettings find(long campaignId) {
        return setup.find(visitor(DOMINIQUE), campaignId);
    }

    private static CampaignDraft with(CampaignDraft draft, String title, Map<PhaseKind, PhaseDates> phases) {
        return new CampaignDraft(
                title,
                draft.purpose(),
                draft.commitment(),
                draft.ideaKinds(),
                draft.authorsHidden(),
                draft.teamWanted(),
                draft.answerDays(),
                draft.vote(),
                phases,
                draft.categories(),
                draft.questions());
    }

    @Test
    void a_new_campaign_has_all_that_its_template_says_and_agents_do_not_see_it() {
        CampaignSettings made = find(create(CampaignKind.STAFF_BUDGET));

        assertThat(made.draft().title()).isEqualTo("Budget participatif des agents");
        assertThat(made.draft().vote().method()).isEqualTo(VoteMethod.BASKET);
        assertThat(made.draft().phases().get(PhaseKind.DEPOSIT))
                .isEqualTo(new PhaseDates(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 17)));
        assertThat(made.rules()).contains("laïcité");
        assertThat(made.draft().questions()).hasSize(2);
        assertThat(made.missing()).containsExactly(OpeningGap.DECISION_MAKER, OpeningGap.ANALYST, OpeningGap.AUDIENCE);
        assertThat(scene.get(CampaignMessages.class).of(visitor(DOMINIQUE), made.id()))
                .hasSize(5);
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> setup.find(visitor(EMILE), made.id()));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> setup.find(fromTheNeighbourTown(DOMINIQUE), made.id()));
    }

    @Test
    void a_question_that_was_stored_can_be_reworded_and_stays_the_same_question() {
        CampaignSettings made = find(create(CampaignKind.STAFF_BUDGET));
        QuestionDraft stored = made.draft().questions().get(0);
        QuestionDraft reworded = new QuestionDraft(
                stored.id(), stored.kind(), "Où cela se passe-t-il ?", stored.hint(), stored.choices(), true);
        CampaignDraft draft = made.draft();

        setup.change(
                visitor(DOMINIQUE),
                made.id(),
                made.version(),
                new CampaignDraft(
                        draft.title(),
                        draft.purpose(),
                        draft.commitment(),
                        draft.ideaKinds(),
                        draft.authorsHidden(),
                        draft.teamWanted(),
                        draft.answerDays(),
                        draft.vote(),
                        draft.phases(),
                        draft.categories(),
                        List.of(reworded, draft.questions().get(1))));

        assertThat(find(made.id()).draft().questions())
                .containsExactly(reworded, draft.questions().get(1));
    }

    @Test
    void only_those_who_manage_make_one_and_a_permanent_box_takes_no_other() {
        NewCampaign budget = new NewCampaign(CampaignKind.STAFF_BUDGET, "", null);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> setup.create(visitor(CAMILLE), budget));

        long boxId = find(create(CampaignKind.PERMANENT)).boxId();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        setup.create(visitor(DOMINIQUE), new NewCampaign(CampaignKind.CONTEST, "Concours", boxId)))
                .withMessageContaining("campaign.box-taken");
    }

    @Test
    void settings_change_until_somebody_else_has_changed_them() {
        CampaignSettings made = find(create(CampaignKind.CHALLENGE));
        Map<PhaseKind, PhaseDates> phases =
                Map.of(PhaseKind.DEPOSIT, new PhaseDates(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)));

        setup.change(visitor(DOMINIQUE), made.id(), made.version(), with(made.draft(), "Défis", phases));

        assertThat(find(made.id()).draft()).isEqualTo(with(made.draft(), "Défis", phases));
        assertThatExceptionOfType(CampaignChangedException.class)
                .isThrownBy(() -> setup.change(
                        visitor(DOMINIQUE), made.id(), made.version(), with(made.draft(), "Autres", phases)));
    }

    @Test
    void once_open_what_agents_rely_on_stays() {
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        CampaignSettings present = find(campaignId);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> setup.change(
                        visitor(CAMILLE), campaignId, present.version(), with(present.draft(), "Titre", Map.of())))
                .withMessageContaining("campaign.opened-stays");
        setup.change(
                visitor(CAMILLE),
                campaignId,
                present.version(),
                with(present.draft(), "Titre", present.draft().phases()));
        assertThat(find(campaignId).draft().title()).isEqualTo("Titre");
    }

    @Test
    void a_copy_has_the_settings_the_rules_and_the_team_and_begins_later() {
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET, campaign -> {
            campaign.arrangeCategories(List.of(new CategoryDraft(null, "Locaux")), Set.of());
            campaign.join(EMILE, CampaignPart.ANALYST);
        });
        scene.get(RulesOfTheGame.class).write(visitor(CAMILLE), campaignId, "<p>Une idée par agent.</p>", "");

        long copyId = setup.duplicate(visitor(DOMINIQUE), campaignId);

        CampaignSettings copy = find(copyId);
        assertThat(copy.draft().title()).isEqualTo("Mieux travailler ensemble (copie)");
        assertThat(copy.opened()).isFalse();
        assertThat(copy.boxId()).isEqualTo(find(campaignId).boxId());
        assertThat(copy.rules()).isEqualTo("<p>Une idée par agent.</p>");
        assertThat(copy.draft().categories()).extracting(CategoryDraft::label).containsExactly("Locaux");
        assertThat(copy.draft().phases().get(PhaseKind.DEPOSIT))
                .isEqualTo(new PhaseDates(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 6)));
        assertThat(copy.draft().phases().get(PhaseKind.RESULTS).endsOn()).isNull();
        assertThat(copy.members())
                .contains(
                        new CampaignMember(CAMILLE, CampaignPart.ORGANISER),
                        new CampaignMember(EMILE, CampaignPart.ANALYST),
                        new CampaignMember(DOMINIQUE, CampaignPart.ORGANISER));
        assertThat(scene.audited())
                .containsExactlyInAnyOrder(
                        "RIGHTS_CHANGED %s Agent/%s +ORGANISER.%d".formatted(DOMINIQUE, CAMILLE, copyId),
                        "RIGHTS_CHANGED %s Agent/%s +ANALYST.%d".formatted(DOMINIQUE, EMILE, copyId),
                        "RIGHTS_CHANGED %s Agent/%s +ORGANISER.%d".formatted(DOMINIQUE, DOMINIQUE, copyId));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> setup.duplicate(visitor(CAMILLE), campaignId));
    }

    @Test
    void a_copy_has_the_checklist_and_the_grid_of_the_original_and_changing_one_leaves_the_other() {
        long campaignId = scene.openCampaign(CampaignKind.CALL_FOR_PROJECTS, VoteMethod.NONE);
        ReviewSettings checklists = scene.get(ReviewSettings.class);
        ScoringGrids grids = scene.get(ScoringGrids.class);
        checklists.save(
                visitor(CAMILLE),
                campaignId,
                new ReviewSettings.Form(
                        true, 21, List.of(new CriterionDraft(null, "Dans nos murs", "Sans travaux")), 0));
        grids.save(
                visitor(CAMILLE),
                campaignId,
                new GridDraft(10, List.of(new GridDraft.Line(null, "Sobriété", "En eau", 3)), 0));

        long copyId = setup.duplicate(visitor(DOMINIQUE), campaignId);
        grids.save(
                visitor(CAMILLE),
                campaignId,
                new GridDraft(
                        20,
                        List.of(new GridDraft.Line(null, "Audace", "", 1)),
                        grids.of(visitor(CAMILLE), campaignId).draft().version()));

        ReviewSettings.Form checklist = checklists.of(visitor(DOMINIQUE), copyId);
        assertThat(checklist.threeLevels()).isTrue();
        assertThat(checklist.days()).isEqualTo(21);
        assertThat(checklist.criteria())
                .extracting(CriterionDraft::label, CriterionDraft::guidance)
                .containsExactly(tuple("Dans nos murs", "Sans travaux"));
        ScoringGrids.Form grid = grids.of(visitor(DOMINIQUE), copyId);
        assertThat(grid.stored()).isTrue();
        assertThat(grid.draft().highest()).isEqualTo(10);
        assertThat(grid.draft().lines())
                .extracting(GridDraft.Line::label, GridDraft.Line::guidance, GridDraft.Line::weight)
                .containsExactly(tuple("Sobriété", "En eau", 3));
    }

    @Test
    void counts_are_shown_unless_they_are_hidden_until_the_results() {
        Instant results = Instant.parse("2026-05-16T08:00:00Z");
        Campaign campaign =
                new Campaign(new IdeaBox(TOWN, "Idées", "", false), CampaignKind.CONTEST, "Mieux travailler");

        assertThat(campaign.voteSettings().countsHidden()).isTrue();
        assertThat(campaign.showsCounts(results)).isFalse();
        campaign.publishResults(results);
        assertThat(campaign.showsCounts(results.minusMillis(1))).isFalse();
        assertThat(campaign.showsCounts(results)).isTrue();

        campaign.publishResults(null);
        campaign.vote(new VoteSettings(VoteMethod.SUPPORT, 3, null, false, false, 10, 0));
        assertThat(campaign.showsCounts(results)).isTrue();
    }

    @Test
    void the_team_takes_active_agents_and_keeps_an_organiser() {
        long campaignId = create(CampaignKind.CONTEST);
        CampaignTeam team = scene.get(CampaignTeam.class);

        team.join(visitor(DOMINIQUE), campaignId, EMILE, CampaignPart.JUROR);
        assertThat(setup.find(visitor(DOMINIQUE), campaignId).members())
                .contains(new CampaignMember(EMILE, CampaignPart.JUROR));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> team.join(visitor(DOMINIQUE), campaignId, GONE, CampaignPart.JUROR));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> team.leave(visitor(DOMINIQUE), campaignId, DOMINIQUE, CampaignPart.ORGANISER))
                .withMessageContaining("campaign.last-organiser");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> team.join(visitor(EMILE), campaignId, CAMILLE, CampaignPart.JUROR));
        team.leave(visitor(DOMINIQUE), campaignId, EMILE, CampaignPart.JUROR);
        assertThat(scene.audited())
                .containsExactly(
                        "RIGHTS_CHANGED %s Agent/%s +ORGANISER.%d".formatted(DOMINIQUE, DOMINIQUE, campaignId),
                        "RIGHTS_CHANGED %s Agent/%s +JUROR.%d".formatted(DOMINIQUE, EMILE, campaignId),
                        "RIGHTS_CHANGED %s Agent/%s -JUROR.%d".formatted(DOMINIQUE, EMILE, campaignId));
    }

    @Test
    void a_campaign_is_archived_once_it_is_over() {
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> setup.archive(visitor(CAMILLE), campaignId))
                .withMessageContaining("campaign.still-running");

        scene.clock.setTo(LocalDate.of(2026, 5, 16));
        setup.archive(visitor(CAMILLE), campaignId);

        assertThat(find(campaignId).archived()).isTrue();
    }
}
