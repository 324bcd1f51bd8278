// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.draft;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.IdeaValues;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.question.AnswerSet;
import fr.essaim.question.QuestionDraft;
import fr.essaim.question.QuestionKind;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaDraftsTest {

    private static final String FORM = "form-of-the-first-tab";
    private static final String OTHER_FORM = "form-of-the-second-tab";

    private IdeaScene scene;
    private IdeaDrafts drafts;
    private IdeaDeposits deposits;
    private IdeaGate gate;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        drafts = scene.get(IdeaDrafts.class);
        deposits = scene.get(IdeaDeposits.class);
        gate = scene.get(IdeaGate.class);
        campaignId = scene.openCampaign(
                CampaignKind.STAFF_BUDGET,
                VoteMethod.BASKET,
                campaign -> campaign.arrangeQuestions(
                        List.of(
                                new QuestionDraft(null, QuestionKind.LINE, "Lieu", "", List.of(), true),
                                new QuestionDraft(null, QuestionKind.EUROS, "Budget", "", List.of(), false),
                                new QuestionDraft(null, QuestionKind.DATE, "Quand", "", List.of(), false),
                                new QuestionDraft(null, QuestionKind.NUMBER, "Agents", "", List.of(), false),
                                new QuestionDraft(
                                        null, QuestionKind.CHOICE, "Public", "", List.of("Tous", "Terrain"), false)),
                        Set.of()));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private DraftToSave typed(Map<String, String> values) {
        return new DraftToSave(campaignId, 0, FORM, 0, false, values);
    }

    private SavedDraft save(Map<String, String> values) {
        return drafts.save(visitor(EMILE), typed(values));
    }

    private String question(String label) {
        return scene.inTransaction(
                () -> gate.enter(visitor(EMILE), save(Map.of()).ideaId()).campaign().questions().stream()
                        .filter(field -> field.label().equals(label))
                        .map(field -> AnswerSet.field(field.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private Map<String, String> stored(long ideaId) {
        return scene.inTransaction(() -> IdeaValues.of(gate.enter(visitor(EMILE), ideaId)));
    }

    private Map<String, String> complete() {
        return Map.of(
                "KIND",
                "IDEA",
                "TITLE",
                "Des vélos",
                "DESCRIPTION",
                "<p>Pour les tournées.</p>",
                question("Lieu"),
                "Dépôt");
    }

    @Test
    void what_a_form_sends_many_times_is_one_draft() {
        SavedDraft first = save(Map.of("TITLE", "Des v"));
        SavedDraft second = save(Map.of("TITLE", "Des vélos", "DESCRIPTION", "<p>Pour</p>"));

        assertThat(second.ideaId()).isEqualTo(first.ideaId());
        assertThat(stored(first.ideaId()))
                .containsEntry("TITLE", "Des vélos")
                .containsEntry("DESCRIPTION", "<p>Pour</p>");
    }

    @Test
    void what_a_form_sends_twice_at_once_is_one_draft() throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> sendings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sendings.add(() -> {
                    start.await();
                    return save(Map.of("TITLE", "Des vélos")).ideaId();
                });
            }
            List<Long> ids = new ArrayList<>();
            for (Future<Long> sent : tabs.invokeAll(sendings)) {
                ids.add(sent.get());
            }
            assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void a_form_opened_on_the_draft_elsewhere_is_told_and_overwrites_nothing() {
        SavedDraft first = save(Map.of("TITLE", "Premier onglet"));
        SavedDraft other = drafts.save(
                visitor(EMILE),
                new DraftToSave(
                        campaignId,
                        first.ideaId(),
                        OTHER_FORM,
                        first.version(),
                        false,
                        Map.of("TITLE", "Second onglet")));

        assertThatExceptionOfType(DraftChangedException.class)
                .isThrownBy(() -> drafts.save(
                        visitor(EMILE),
                        new DraftToSave(
                                campaignId,
                                first.ideaId(),
                                FORM,
                                first.version(),
                                false,
                                Map.of("TITLE", "Premier encore"))));
        assertThat(stored(first.ideaId())).containsEntry("TITLE", "Second onglet");

        SavedDraft chosen = drafts.save(
                visitor(EMILE),
                new DraftToSave(
                        campaignId, first.ideaId(), FORM, first.version(), true, Map.of("TITLE", "Premier encore")));
        assertThat(chosen.version()).isGreaterThan(other.version());
        assertThat(stored(first.ideaId())).containsEntry("TITLE", "Premier encore");
    }

    @Test
    void a_form_whose_answer_was_lost_goes_on_without_a_word() {
        SavedDraft first = save(Map.of("TITLE", "Des vélos"));

        SavedDraft again = save(Map.of("TITLE", "Des vélos bleus"));

        assertThat(again.ideaId()).isEqualTo(first.ideaId());
        assertThat(again.deposited()).isFalse();
        assertThat(stored(first.ideaId())).containsEntry("TITLE", "Des vélos bleus");
    }

    @Test
    void nobody_else_sees_a_draft_not_even_the_team() {
        long draft = save(Map.of("TITLE", "Secret")).ideaId();

        for (var other : List.of(visitor(SACHA), visitor(CAMILLE), visitor(LOU), fromTheNeighbourTown(EMILE))) {
            assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> gate.enter(other, draft));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> drafts.save(
                            other, new DraftToSave(campaignId, draft, OTHER_FORM, 0, true, Map.of("TITLE", "Pris"))));
        }
        assertThat(stored(draft)).containsEntry("TITLE", "Secret");
    }

    @Test
    void keeps_all_that_it_can_and_tells_the_rest() {
        String budget = question("Budget");
        String day = question("Quand");
        String people = question("Agents");
        String audience = question("Public");

        SavedDraft saved = save(Map.of(
                "TITLE",
                "Des vélos",
                "COST",
                "beaucoup",
                budget,
                "1 200 €",
                day,
                "demain",
                people,
                "12,5",
                audience,
                "Lune"));

        assertThat(saved.refused())
                .extracting(InvalidValueException::field)
                .containsExactlyInAnyOrder("COST", day, audience);
        assertThat(stored(saved.ideaId()))
                .containsEntry("TITLE", "Des vélos")
                .containsEntry(budget, "1200")
                .containsEntry(people, "12.5")
                .containsEntry(day, "")
                .containsEntry("COST", "");
    }

    @Test
    void a_text_that_is_too_long_is_kept_as_a_draft_and_refused_as_an_idea() {
        long draft = save(complete()).ideaId();
        save(Map.of("DESCRIPTION", "<p>" + "a".repeat(10_001) + "</p>"));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> deposits.submit(visitor(EMILE), draft))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("DESCRIPTION"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("value.too-long"));
        assertThat(stored(draft).get("DESCRIPTION")).hasSize(10_008);

        save(Map.of("DESCRIPTION", "<p>" + "a".repeat(10_000) + "</p>"));
        assertThat(deposits.submit(visitor(EMILE), draft)).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_told_when_it_is_deposited_and_not_before() {
        String place = question("Lieu");
        long draft = save(Map.of()).ideaId();

        assertMissing(draft, "TITLE");
        save(Map.of("TITLE", "Des vélos"));
        assertMissing(draft, "DESCRIPTION");
        save(Map.of("DESCRIPTION", "<p>Pour les tournées.</p>"));
        assertMissing(draft, place);
        save(Map.of(place, "Dépôt", "KIND", "PROJECT"));
        assertMissing(draft, "EXPECTED_BENEFIT");
        save(Map.of("EXPECTED_BENEFIT", "Moins d’essence"));
        assertThat(deposits.submit(visitor(EMILE), draft)).isEqualTo(1);
    }

    private void assertMissing(long draft, String field) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> deposits.submit(visitor(EMILE), draft))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void the_deposit_may_close_while_one_types_and_the_draft_stays() {
        long draft = save(complete()).ideaId();
        scene.clock.setTo(LocalDate.of(2026, 3, 31));
        scene.clock.advance(Duration.ofHours(14));

        assertThatExceptionOfType(PhaseClosedException.class).isThrownBy(() -> deposits.submit(visitor(EMILE), draft));
        save(Map.of("TITLE", "Des vélos, trop tard"));

        assertThat(stored(draft)).containsEntry("TITLE", "Des vélos, trop tard");
    }

    @Test
    void is_deposited_once_however_often_it_is_sent_and_takes_no_late_draft() {
        long draft = save(complete()).ideaId();

        assertThat(deposits.submit(visitor(EMILE), draft)).isEqualTo(1);
        assertThat(deposits.submit(visitor(EMILE), draft)).isEqualTo(1);
        SavedDraft late = save(Map.of("TITLE", "Parti trop tard"));

        assertThat(late.deposited()).isTrue();
        assertThat(stored(draft)).containsEntry("TITLE", "Des vélos");
        assertThat(gate.enter(visitor(SACHA), draft).state()).isEqualTo(IdeaState.SUBMITTED);
    }

    @Test
    void only_those_of_the_audience_who_may_contribute_begin_one() {
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> drafts.save(visitor(LOU), typed(Map.of())));
        scene.access.revoke(SACHA, IdeaPermission.CONTRIBUTE);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> drafts.save(visitor(SACHA), typed(Map.of())));
    }

    @Test
    void a_draft_that_was_thrown_away_is_gone_until_it_is_wanted_back() {
        long draft = save(Map.of("TITLE", "Des vélos")).ideaId();

        drafts.discard(visitor(EMILE), draft);
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> gate.enter(visitor(EMILE), draft));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> drafts.restore(visitor(SACHA), draft));
        drafts.restore(visitor(EMILE), draft);

        assertThat(stored(draft)).containsEntry("TITLE", "Des vélos");
    }

    @Test
    void what_is_hostile_is_kept_as_text_and_never_as_markup() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&lt; #{1+1} مرحبا";
        String place = question("Lieu");
        long draft = save(Map.of(
                        "TITLE",
                        hostile,
                        "DESCRIPTION",
                        "<p onclick=\"alert(3)\">" + hostile + "<a href=\"javascript:alert(4)\">ici</a></p>",
                        "EXPECTED_BENEFIT",
                        hostile,
                        "TIME_NEEDED",
                        hostile,
                        "TAGS",
                        "<b>gras</b>",
                        place,
                        hostile))
                .ideaId();

        assertThat(stored(draft))
                .containsEntry("TITLE", hostile)
                .containsEntry("EXPECTED_BENEFIT", hostile)
                .containsEntry("TIME_NEEDED", hostile)
                .containsEntry("TAGS", "<b>gras</b>")
                .containsEntry(place, hostile);
        assertThat(stored(draft).get("DESCRIPTION"))
                .doesNotContain("<script", "<img", "onclick", "onerror=alert", "javascript:")
                .contains("مرحبا", "ici");
        assertThat(deposits.submit(visitor(EMILE), draft)).isEqualTo(1);
    }
}
