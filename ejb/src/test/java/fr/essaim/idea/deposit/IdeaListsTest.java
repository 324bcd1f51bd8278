// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.idea.deposit.list.IdeaCard;
import fr.essaim.idea.deposit.list.IdeaFilter;
import fr.essaim.idea.deposit.list.IdeaLists;
import fr.essaim.idea.deposit.list.IdeaPage;
import fr.essaim.idea.deposit.list.IdeaSort;
import fr.essaim.persistence.OnEachDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaListsTest {

    private IdeaScene scene;
    private IdeaLists lists;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        lists = scene.get(IdeaLists.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private IdeaPage page(AgentId agent, String... parameters) {
        Map<String, String[]> address = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            address.put(parameters[i], new String[] {parameters[i + 1]});
        }
        return lists.page(visitor(agent), campaignId, IdeaFilter.of(address));
    }

    private static List<String> titles(IdeaPage page) {
        return page.cards().stream().map(IdeaCard::title).toList();
    }

    /** Many at once, as a large campaign has them. */
    private void ideas(int count) {
        scene.inTransaction(() -> {
            CampaignRepository campaigns = scene.get(CampaignRepository.class);
            var campaign = campaigns.find(visitor(EMILE).site(), campaignId).orElseThrow();
            for (int i = 1; i <= count; i++) {
                Idea idea = new Idea(campaign, IdeaKind.IDEA, visitor(EMILE), scene.stamp(EMILE));
                idea.change(
                        Map.of(
                                "TITLE",
                                "Idée " + i,
                                "DESCRIPTION",
                                "<p>Texte.</p>",
                                "TAGS",
                                i % 2 == 0 ? "pair" : "impair"),
                        scene.stamp(EMILE));
                idea.submit(campaigns.nextNumber(campaignId), scene.stamp(EMILE));
                scene.get(IdeaRepository.class).add(idea);
            }
            campaigns.advance(campaignId);
            return null;
        });
    }

    private void change(long ideaId, Map<String, String> values) {
        int version = scene.get(IdeaGate.class).enter(visitor(EMILE), ideaId).version();
        scene.get(IdeaEditing.class).edit(visitor(EMILE), ideaId, version, values);
    }

    @Test
    void a_page_takes_as_many_statements_for_forty_five_ideas_as_for_one() {
        ideas(1);
        page(SACHA);
        scene.database.statements().reset();
        page(SACHA, "q", "texte", "tag", "impair");
        int forOne = scene.database.statements().statements().size();

        ideas(44);
        page(SACHA);
        scene.database.statements().reset();
        IdeaPage page = page(SACHA, "q", "texte", "tag", "impair");

        assertThat(page.cards()).hasSize(20);
        assertThat(page.total()).isEqualTo(23);
        assertThat(page.all()).isEqualTo(45);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(scene.database.statements().statements())
                .hasSizeLessThanOrEqualTo(12)
                .hasSize(forOne);
    }

    @Test
    void a_count_is_asked_for_once_until_something_changes() {
        ideas(3);
        page(SACHA, "q", "texte");
        scene.database.statements().reset();
        page(SACHA, "q", "texte");
        assertThat(scene.database.statements().statements())
                .noneMatch(sql -> sql.contains("COUNT(") && sql.contains("idea "));

        long idea = scene.idea(campaignId, EMILE, "Un texte de plus");
        change(idea, Map.of("TAGS", "neuf"));

        assertThat(page(SACHA, "q", "texte").total()).isEqualTo(4);
    }

    @Test
    void pages_follow_each_other_and_the_last_one_answers_for_those_after_it() {
        ideas(45);

        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(titles(page(SACHA, "page", Integer.toString(i))));
        }

        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(all.get(0)).isEqualTo("Idée 45");
        assertThat(titles(page(SACHA, "page", "99"))).hasSize(5);
    }

    @Test
    void finds_words_in_titles_texts_and_tags_without_case_or_accents_and_takes_signs_literally() {
        long bikes = scene.idea(campaignId, EMILE, "Des vélos à 100 %");
        scene.idea(campaignId, SACHA, "Des trottinettes");
        change(bikes, Map.of("TAGS", "Mobilité", "DESCRIPTION", "<p>Pour <strong>l’équipe</strong> du matin</p>"));

        for (String found : List.of("VELO", "mobilite", "l'equipe matin", "100 %")) {
            assertThat(titles(page(SACHA, "q", found))).as(found).containsExactly("Des vélos à 100 %");
        }
        for (String lost : List.of("velo trottinette", "strong", "d_s", "%v", "!")) {
            assertThat(page(SACHA, "q", lost).cards()).as(lost).isEmpty();
        }
    }

    @Test
    void filters_by_kind_category_tag_and_what_is_mine() {
        long other = scene.openCampaign(
                CampaignKind.CONTEST,
                VoteMethod.NONE,
                campaign -> campaign.arrangeCategories(List.of(new CategoryDraft(null, "Locaux")), Set.of()));
        campaignId = other;
        long mine = scene.idea(other, SACHA, "La mienne");
        long theirs = scene.idea(other, EMILE, "La leur");
        String category = scene.inTransaction(() -> scene.get(IdeaGate.class)
                .enter(visitor(EMILE), theirs)
                .campaign()
                .categories()
                .get(0)
                .id()
                .toString());
        change(theirs, Map.of("KIND", "IRRITANT", "CATEGORY", category, "TAGS", "bruit"));

        assertThat(titles(page(SACHA, "kind", "irritant"))).containsExactly("La leur");
        assertThat(titles(page(SACHA, "category", category))).containsExactly("La leur");
        assertThat(titles(page(SACHA, "tag", "bruit"))).containsExactly("La leur");
        assertThat(titles(page(SACHA, "mine", "1"))).containsExactly("La mienne");
        assertThat(page(SACHA).tags()).containsExactly("bruit");
        assertThat(page(SACHA, "kind", "irritant").cards().get(0).category()).isEqualTo("Locaux");
        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void hides_authors_who_hide_and_counts_that_are_hidden() {
        scene.idea(campaignId, EMILE, "Anonyme", true);

        IdeaCard seen = page(SACHA).cards().get(0);
        assertThat(seen.authors()).isEmpty();
        assertThat(seen.supports()).isNull();
        assertThat(page(SACHA).sorts()).doesNotContain(IdeaSort.SUPPORTED);
        assertThat(page(SACHA, "sort", "supported").sort()).isEqualTo(IdeaSort.NEWEST);
        assertThat(page(EMILE).cards().get(0).authors()).containsExactly(EMILE);
        assertThat(page(CAMILLE).cards().get(0).authors()).containsExactly(EMILE);
    }

    @Test
    void during_the_vote_each_agent_has_an_order_that_stays() {
        ideas(40);
        scene.clock.setTo(LocalDate.of(2026, 5, 2));

        List<String> sacha = titles(page(SACHA));

        assertThat(page(SACHA).sort()).isEqualTo(IdeaSort.SHUFFLED);
        assertThat(titles(page(SACHA))).isEqualTo(sacha);
        assertThat(titles(page(EMILE))).isNotEqualTo(sacha);
        assertThat(new HashSet<>(titles(page(SACHA, "page", "1")))).doesNotContainAnyElementsOf(sacha);
    }

    @Test
    void shows_no_draft_nothing_taken_back_and_nothing_to_those_outside() {
        long idea = scene.idea(campaignId, EMILE, "Reprise");
        scene.get(IdeaDrafts.class)
                .save(
                        visitor(EMILE),
                        new DraftToSave(campaignId, 0, "a-form-of-mine", 0, false, Map.of("TITLE", "Brouillon")));
        scene.get(IdeaDeposits.class).takeBack(visitor(EMILE), idea);

        assertThat(page(EMILE).cards()).isEmpty();
        assertThat(page(CAMILLE, "mine", "1").all()).isZero();
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> page(LOU));

        scene.get(IdeaDeposits.class).putBack(visitor(EMILE), idea);
        assertThat(titles(page(SACHA))).containsExactly("Reprise");
    }

    @Test
    void cards_tell_the_beginning_of_the_text_without_its_marks() {
        long idea = scene.idea(campaignId, EMILE, "Longue");
        change(idea, Map.of("DESCRIPTION", "<p>" + "<strong>l'été</strong> &lt;script&gt; ".repeat(60) + "</p>"));

        String excerpt = page(SACHA).cards().get(0).excerpt();

        assertThat(excerpt).startsWith("l'été <script> l'été").endsWith("…").hasSizeLessThan(225);
    }
}
