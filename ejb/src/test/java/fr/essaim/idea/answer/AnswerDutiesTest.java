// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.deposit.IdeaText;
import fr.essaim.idea.news.AnswerJobs;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.persistence.OnEachDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AnswerDutiesTest {

    private final AnswerScene scene = new AnswerScene();
    private final AnswerDuties duties = scene.get(AnswerDuties.class);
    private final long campaign = scene.campaign();
    private final long idea = scene.idea(campaign);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_answer_is_due_so_many_days_after_the_last_phase_before_it() {
        assertThat(scene.sheet(EMILE, idea).due()).isEqualTo(LocalDate.of(2026, 8, 13));
        scene.ideas.clock.setTo(LocalDate.of(2026, 8, 13));
        assertThat(scene.sheet(EMILE, idea).daysLate()).isZero();
        assertThat(list(AnswerFilter.Situation.LATE)).isEmpty();

        scene.ideas.clock.setTo(LocalDate.of(2026, 8, 14));
        assertThat(scene.sheet(EMILE, idea).daysLate()).isEqualTo(1);
        assertThat(list(AnswerFilter.Situation.LATE))
                .singleElement()
                .extracting(AnswerRow::daysLate)
                .isEqualTo(1L);

        scene.answered(campaign, idea);
        assertThat(scene.sheet(EMILE, idea).daysLate()).isZero();
        assertThat(list(AnswerFilter.Situation.LATE)).isEmpty();
        assertThat(list(AnswerFilter.Situation.ANSWERED)).hasSize(1);
    }

    @Test
    void in_a_permanent_box_it_is_due_so_many_days_after_each_deposit() {
        long box = scene.permanentBox();
        long first = scene.idea(box);
        scene.ideas.clock.setTo(LocalDate.of(2026, 3, 20));
        long second = scene.idea(box);

        assertThat(scene.sheet(EMILE, first).due()).isEqualTo(LocalDate.of(2026, 6, 13));
        assertThat(scene.sheet(EMILE, second).due()).isEqualTo(LocalDate.of(2026, 6, 18));
        scene.ideas.clock.setTo(LocalDate.of(2026, 6, 14));
        assertThat(duties.list(visitor(CAMILLE), box, filter(AnswerFilter.Situation.LATE), 0, 10)
                        .items())
                .extracting(AnswerRow::ideaId)
                .containsExactly(first);
    }

    @Test
    void whoever_is_named_owes_it_then_whoever_has_the_category_then_those_who_decide() {
        assertThat(scene.sheet(EMILE, idea).owner()).isNull();
        assertThat(scene.sheet(EMILE, idea).owners()).containsExactly(CAMILLE);

        long category = category("Matériel");
        long other = categorised(category);
        duties.assignCategory(visitor(CAMILLE), campaign, category, Optional.of(SACHA));
        assertThat(scene.sheet(EMILE, other).owner()).isEqualTo(SACHA);
        long later = categorised(category);
        assertThat(scene.sheet(EMILE, later).owner()).isEqualTo(SACHA);

        duties.assign(visitor(CAMILLE), campaign, List.of(idea, other), Optional.of(EMILE));
        assertThat(scene.sheet(EMILE, other).owner()).isEqualTo(EMILE);
        assertThat(mine(EMILE)).containsExactly(idea, other);
        assertThat(mine(SACHA)).containsExactly(later);
        assertThat(scene.told(EMILE)).anyMatch(told -> told.startsWith("2 réponses vous sont confiées"));

        duties.assign(visitor(CAMILLE), campaign, List.of(other), Optional.empty());
        assertThat(scene.sheet(EMILE, other).owner()).isEqualTo(SACHA);
        assertThat(mine(CAMILLE)).isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            duties.assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(SACHA));
            duties.assignCategory(visitor(CAMILLE), campaign, category, Optional.of(EMILE));
        }
        assertThat(scene.ideas.audited())
                .containsExactly(
                        "RIGHTS_CHANGED %s Agent/%s +ANSWERS.%d".formatted(CAMILLE, SACHA, campaign),
                        "RIGHTS_CHANGED %s Agent/%s +ANSWERS.%d".formatted(CAMILLE, EMILE, campaign),
                        "RIGHTS_CHANGED %s Agent/%s -ANSWERS.%d".formatted(CAMILLE, EMILE, campaign),
                        "RIGHTS_CHANGED %s Agent/%s -ANSWERS.%d".formatted(CAMILLE, EMILE, campaign),
                        "RIGHTS_CHANGED %s Agent/%s +ANSWERS.%d".formatted(CAMILLE, SACHA, campaign),
                        "RIGHTS_CHANGED %s Agent/%s -ANSWERS.%d".formatted(CAMILLE, SACHA, campaign),
                        "RIGHTS_CHANGED %s Agent/%s +ANSWERS.%d".formatted(CAMILLE, EMILE, campaign));
    }

    @Test
    void what_one_owes_an_answer_is_among_what_one_still_owes_until_it_is_published() {
        LocalDate due = LocalDate.of(2026, 8, 13);
        assertThat(owed(visitor(CAMILLE)))
                .containsExactly(new Duty(
                        "ANSWER",
                        new Duty.Subject(new RecordKey(Idea.RECORD_TYPE, idea), 1, "Des vélos pour les tournées"),
                        new Duty.Subject(new RecordKey(Campaign.RECORD_TYPE, campaign), "Mieux travailler ensemble"),
                        "",
                        LocalDate.of(2026, 3, 15),
                        due));
        assertThat(owed(visitor(EMILE))).isEmpty();

        duties.assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(EMILE));
        assertThat(owed(visitor(CAMILLE))).isEmpty();
        assertThat(owed(visitor(EMILE)))
                .extracting(duty -> duty.about().key().id())
                .containsExactly(idea);
        assertThat(owed(fromTheNeighbourTown(EMILE))).isEmpty();

        scene.drafted(idea);
        assertThat(owed(visitor(EMILE))).hasSize(1);
        scene.get(OfficialAnswers.class).publishNow(visitor(CAMILLE), campaign, List.of(idea));
        assertThat(owed(visitor(EMILE))).isEmpty();
    }

    @Test
    void whoever_was_struck_from_the_roll_owes_nothing_that_he_or_she_could_not_open() {
        duties.assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(EMILE));
        scene.ideas.inTransaction(() -> scene.get(RollRepository.class)
                .find(
                        scene.get(CampaignRepository.class)
                                .find(TOWN, campaign)
                                .orElseThrow()
                                .audienceId(),
                        EMILE)
                .map(entry -> {
                    entry.strike(scene.ideas.clock.instant());
                    return entry;
                })
                .orElseThrow());

        assertThat(owed(visitor(EMILE))).isEmpty();
    }

    @Test
    void only_those_who_decide_say_who_owes_what() {
        assertThatThrownBy(() -> duties.assign(visitor(EMILE), campaign, List.of(idea), Optional.of(EMILE)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> duties.assignCategory(visitor(SACHA), campaign, 1, Optional.of(SACHA)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whoever_prepares_nothing_lists_what_he_or_she_owes_and_no_more() {
        scene.drafted(idea);
        assertThat(duties.list(visitor(SACHA), campaign, filter(AnswerFilter.Situation.ALL), 0, 10)
                        .total())
                .isZero();
        assertThat(duties.counts(visitor(SACHA), campaign, false).get(AnswerFilter.Situation.DRAFTED))
                .isZero();
        assertThat(list(AnswerFilter.Situation.DRAFTED)).hasSize(1);
        assertThat(duties.list(
                                visitor(CAMILLE),
                                campaign,
                                new AnswerFilter(AnswerFilter.Situation.ALL, 0, false, "VÉLOS"),
                                0,
                                10)
                        .total())
                .isEqualTo(1);
        assertThat(duties.list(
                                visitor(CAMILLE),
                                campaign,
                                new AnswerFilter(AnswerFilter.Situation.ALL, 0, false, "%"),
                                0,
                                10)
                        .items())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void all_late_answers_are_for_those_with_the_right_to_see_them() {
        long box = scene.permanentBox();
        scene.idea(box);
        scene.ideas.clock.setTo(LocalDate.of(2026, 9, 1));

        assertThat(duties.late(visitor(DOMINIQUE), 0, 10).total()).isEqualTo(2);
        assertThat(duties.late(fromTheNeighbourTown(DOMINIQUE), 0, 10).total()).isZero();
        assertThatThrownBy(() -> duties.late(visitor(CAMILLE), 0, 10)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> duties.read(visitor(CAMILLE), true)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void every_week_those_who_owe_and_those_who_asked_hear_of_late_answers_once() {
        duties.assign(visitor(CAMILLE), campaign, List.of(idea), Optional.of(SACHA));
        scene.ideas.idea(campaign, EMILE, "Un potager");
        duties.read(visitor(DOMINIQUE), true);
        AnswerJobs jobs = scene.get(AnswerJobs.class);
        jobs.remindAll();
        assertThat(scene.told(SACHA)).noneMatch(told -> told.contains("retard"));

        scene.ideas.clock.setTo(LocalDate.of(2026, 9, 1));
        jobs.remindAll();
        jobs.remindAll();

        assertThat(scene.told(SACHA).stream().filter(told -> told.contains("une réponse en retard")))
                .hasSize(1);
        assertThat(scene.told(CAMILLE).stream().filter(told -> told.contains("une réponse en retard")))
                .hasSize(1);
        assertThat(scene.told(DOMINIQUE).stream().filter(told -> told.startsWith("2 idées attendent")))
                .hasSize(1);
        assertThat(scene.told(EMILE)).noneMatch(told -> told.contains("retard"));
    }

    @Test
    void figures_count_what_everybody_reads() {
        AnswerFollowUp figures = scene.get(AnswerFollowUp.class);
        scene.ideas.idea(campaign, EMILE, "Un potager");
        scene.drafted(idea);
        assertThat(figures.of(visitor(CAMILLE), campaign).answered()).isZero();

        scene.ideas.clock.setTo(LocalDate.of(2026, 3, 25));
        scene.get(OfficialAnswers.class).publishNow(visitor(CAMILLE), campaign, List.of(idea));
        scene.get(IdeaOutcomes.class).toProject(visitor(CAMILLE), idea, "Vélos", CAMILLE, null);
        AnswerFigures seen = figures.of(visitor(CAMILLE), campaign);

        assertThat(seen.ideas()).isEqualTo(2);
        assertThat(seen.shareAnswered()).isEqualTo(50);
        assertThat(seen.byState()).containsEntry(AnswerState.ACCEPTED, 1L);
        assertThat(seen.medianDays()).isEqualTo(10);
        assertThat(seen.byKind()).containsEntry(OutcomeKind.PROJECT, 1L);
        assertThat(seen.done()).isEmpty();
        assertThat(seen.late()).isZero();
        assertThatThrownBy(() -> figures.of(visitor(EMILE), campaign)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_page_takes_few_statements_whatever_its_length() {
        for (int count = 0; count < 20; count++) {
            scene.ideas.idea(campaign, EMILE, "Idée " + count);
        }
        scene.ideas.database.statements().reset();

        duties.list(visitor(CAMILLE), campaign, filter(AnswerFilter.Situation.WAITING), 0, 20);

        assertThat(scene.ideas.database.statements().statements()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_median_is_the_day_in_the_middle() {
        assertThat(AnswerFollowUp.median(List.of())).isNull();
        assertThat(AnswerFollowUp.median(List.of(9L, 1L, 4L))).isEqualTo(4);
        assertThat(AnswerFollowUp.median(List.of(9L, 1L))).isEqualTo(1);
    }

    private static AnswerFilter filter(AnswerFilter.Situation situation) {
        return new AnswerFilter(situation, 0, false, "");
    }

    private List<AnswerRow> list(AnswerFilter.Situation situation) {
        return duties.list(visitor(CAMILLE), campaign, filter(situation), 0, 10).items();
    }

    private List<Long> mine(AgentId agent) {
        return duties
                .list(visitor(agent), campaign, new AnswerFilter(AnswerFilter.Situation.WAITING, 0, true, ""), 0, 10)
                .items()
                .stream()
                .map(AnswerRow::ideaId)
                .toList();
    }

    private long category(String label) {
        scene.ideas.inTransaction(() -> {
            town(campaign).arrangeCategories(List.of(new CategoryDraft(null, label)), Set.of());
            return null;
        });
        return scene.ideas.inTransaction(() -> town(campaign).categories().stream()
                .map(CampaignCategory::id)
                .findFirst()
                .orElseThrow());
    }

    private Campaign town(long id) {
        return scene.get(CampaignRepository.class).find(TOWN, id).orElseThrow();
    }

    private long categorised(long category) {
        return scene.ideas.inTransaction(() -> {
            Idea made = new Idea(town(campaign), IdeaKind.IDEA, visitor(EMILE), scene.ideas.stamp(EMILE));
            made.write(
                    new IdeaText(IdeaKind.IDEA, "Une perceuse", "<p>Une.</p>", "", "", null, category, false),
                    scene.ideas.stamp(EMILE));
            made.submit(scene.get(CampaignRepository.class).nextNumber(campaign), scene.ideas.stamp(EMILE));
            scene.get(IdeaRepository.class).add(made);
            return made.id();
        });
    }

    private List<Duty> owed(Visitor visitor) {
        return scene.get(DutyList.class)
                .of(visitor, CampaignDuties.FEATURE, 0, DutyList.ALL)
                .items();
    }
}
