// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.deposit.IdeaText;
import fr.essaim.persistence.OnEachDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@OnEachDatabase
class SimilarIdeasTest {

    private IdeaScene scene;
    private SimilarIdeas similar;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        similar = scene.get(SimilarIdeas.class);
        campaignId = scene.openCampaign(CampaignKind.PERMANENT, VoteMethod.SUPPORT);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_idea_in_other_words_is_found_without_accents_with_a_mistake_and_by_synonyms() {
        long bicycles = scene.idea(campaignId, EMILE, "Des bicyclettes à prêter pour les déplacements");
        scene.idea(campaignId, EMILE, "Un composteur derrière la cantine");
        scene.idea(campaignId, EMILE, "Des horaires d’été pour les jardiniers");

        assertThat(found(SACHA, "emprunter un velo")).containsExactly(bicycles);
        assertThat(found(SACHA, "L’idée : des bicyclletes pour mes deplacements"))
                .containsExactly(bicycles);
    }

    @Test
    @Timeout(5)
    void two_hundred_thousand_words_are_compared_by_their_beginning() {
        long bicycles = scene.idea(campaignId, EMILE, "Des bicyclettes à prêter pour les déplacements");
        StringBuilder words = new StringBuilder("emprunter un vélo ");
        for (int word = 0; word < 200_000; word++) {
            words.append('m').append(Integer.toString(word, 36)).append(' ');
        }

        assertThat(similar.of(visitor(SACHA), campaignId, "emprunter un vélo " + words, words.toString()))
                .extracting(SimilarIdea::id)
                .containsExactly(bicycles);
    }

    @Test
    void an_idea_deposited_on_another_server_or_withdrawn_is_known_at_the_next_search() {
        assertThat(found(SACHA, "prêter des vélos")).isEmpty();

        long later = scene.idea(campaignId, EMILE, "Prêter des vélos électriques");
        scene.get(CampaignRepository.class).advance(campaignId);
        assertThat(found(SACHA, "prêter des vélos")).containsExactly(later);

        execute("update idea set state = 'WITHDRAWN' where id = " + later);
        assertThat(found(SACHA, "prêter des vélos")).isEmpty();
    }

    @Test
    void the_index_is_read_once_and_then_only_what_changed() {
        scene.idea(campaignId, EMILE, "Prêter des vélos électriques");
        found(SACHA, "prêter des vélos");
        found(SACHA, "prêter des vélos");
        found(EMILE, "prêter des vélos");

        assertThat(similar.cacheStatistics().reads()).isEqualTo(1);
        assertThat(similar.cacheStatistics().hits()).isEqualTo(2);
        assertThat(similar.cacheStatistics().ideas()).isEqualTo(1);
        assertThat(similar.cacheStatistics().bytes()).isPositive();
    }

    @Test
    void drafts_are_never_shown_not_even_to_their_author() {
        scene.inTransaction(() -> {
            Campaign campaign = scene.get(CampaignRepository.class)
                    .find(visitor(SACHA).site(), campaignId)
                    .orElseThrow();
            Idea draft = new Idea(campaign, IdeaKind.IDEA, visitor(SACHA), scene.stamp(SACHA));
            draft.write(
                    new IdeaText(IdeaKind.IDEA, "Prêter des vélos", "<p>Oui</p>", "", "", null, null, false),
                    scene.stamp(SACHA));
            scene.get(IdeaRepository.class).add(draft);
            return draft.id();
        });

        assertThat(found(SACHA, "prêter des vélos")).isEmpty();
        assertThat(found(EMILE, "prêter des vélos")).isEmpty();
    }

    @Test
    void outside_the_audience_nothing_is_found_and_the_campaign_does_not_exist() {
        long secret = scene.idea(campaignId, EMILE, "Prêter des vélos électriques");
        long own = campaignOf(LOU);

        assertThat(similar.of(visitor(LOU), own, "Prêter des vélos électriques", ""))
                .isEmpty();
        assertThat(similar.of(visitor(DOMINIQUE), own, "Prêter des vélos électriques", ""))
                .extracting(SimilarIdea::id)
                .containsExactly(secret);
        assertThat(similar.of(visitor(LOU), own, "Prêter des vélos électriques", ""))
                .isEmpty();
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> similar.of(visitor(LOU), campaignId, "Prêter des vélos électriques", ""));
    }

    @Test
    void ideas_of_the_same_campaign_come_first_and_there_are_five_at_most() {
        long other = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
        long elsewhere = scene.idea(other, EMILE, "Prêter des vélos électriques aux agents");
        long here = scene.idea(campaignId, EMILE, "Des vélos à prêter, avec casque et antivol");

        assertThat(found(SACHA, "Prêter des vélos électriques")).containsExactly(here, elsewhere);

        for (int i = 0; i < 7; i++) {
            scene.idea(campaignId, EMILE, "Prêter des vélos électriques n° " + i);
        }
        scene.get(CampaignRepository.class).advance(campaignId);
        assertThat(found(SACHA, "Prêter des vélos électriques")).hasSize(5);
    }

    @Test
    void hostile_and_endless_drafts_are_just_words() {
        scene.idea(campaignId, EMILE, "Prêter des vélos électriques");

        assertThat(found(SACHA, "vélo* AND (title:\"x\" OR [a TO z]) ~ \\ prêter"))
                .hasSize(1);
        assertThat(similar.of(visitor(SACHA), campaignId, "vélos à prêter", "mot ".repeat(20_000)))
                .hasSize(1);
        assertThat(found(SACHA, "   ")).isEmpty();
        assertThat(found(SACHA, "????????")).isEmpty();
    }

    private long campaignOf(AgentId member) {
        return scene.openCampaign(
                CampaignKind.CONTEST, VoteMethod.NONE, campaign -> campaign.join(member, CampaignPart.MODERATOR));
    }

    private void execute(String sql) {
        scene.inTransaction(
                () -> scene.get(EntityManager.class).createNativeQuery(sql).executeUpdate());
    }

    private List<Long> found(AgentId agent, String title) {
        Visitor visitor = visitor(agent);
        return similar.of(visitor, campaignId, title, "").stream()
                .map(SimilarIdea::id)
                .toList();
    }
}
