// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.persistence.OnEachDatabase;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AudienceOfOneCampaignTest {

    private IdeaScene scene;
    private CampaignGate gate;
    private IdeaGate ideas;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        gate = scene.get(CampaignGate.class);
        ideas = scene.get(IdeaGate.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void those_on_the_roll_and_the_team_come_in_and_to_others_there_is_no_such_campaign() {
        assertThat(gate.enter(visitor(SACHA), campaignId).title()).isEqualTo("Mieux travailler ensemble");
        assertThat(gate.enter(visitor(DOMINIQUE), campaignId).id()).isEqualTo(campaignId);
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> gate.enter(visitor(LOU), campaignId));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> gate.enter(fromTheNeighbourTown(DOMINIQUE), campaignId));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> gate.enterForTeam(visitor(SACHA), campaignId, CampaignPart.MODERATOR));
        assertThat(gate.enterForTeam(visitor(CAMILLE), campaignId, CampaignPart.MODERATOR)
                        .id())
                .isEqualTo(campaignId);
    }

    @Test
    void lists_and_counts_know_only_what_the_agent_sees() {
        CampaignRepository campaigns = scene.get(CampaignRepository.class);

        assertThat(campaigns.visible(TOWN, SACHA, false, 0, 0, 10))
                .extracting(Campaign::id)
                .containsExactly(campaignId);
        assertThat(campaigns.countVisible(TOWN, SACHA, false, 0)).isEqualTo(1);
        assertThat(campaigns.visible(TOWN, LOU, false, 0, 0, 10)).isEmpty();
        assertThat(campaigns.countVisible(TOWN, LOU, false, 0)).isZero();
        assertThat(campaigns.countVisible(TOWN, LOU, true, 0)).isEqualTo(1);
    }

    @Test
    void a_phase_is_open_until_the_last_second_of_its_last_day_where_the_authority_is() {
        Campaign campaign = gate.enter(visitor(SACHA), campaignId);
        scene.clock.setTo(LocalDate.of(2026, 5, 15));
        scene.clock.advance(Duration.ofHours(14).minusSeconds(1));
        gate.checkOpen(campaign, PhaseKind.VOTE);

        scene.clock.advance(Duration.ofSeconds(1));

        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> gate.checkOpen(campaign, PhaseKind.VOTE));
        assertThat(gate.isOpen(campaign, PhaseKind.RESULTS)).isTrue();
    }

    @Test
    void discussion_without_dates_follows_the_deposit() {
        Campaign campaign = gate.enter(visitor(SACHA), campaignId);

        assertThat(gate.isOpen(campaign, PhaseKind.DISCUSSION)).isTrue();
        scene.clock.setTo(LocalDate.of(2026, 4, 1));
        assertThat(gate.isOpen(campaign, PhaseKind.DISCUSSION)).isFalse();
        assertThat(gate.isOpen(campaign, PhaseKind.REVIEW)).isFalse();
    }

    @Test
    void an_idea_is_there_for_the_audience_and_its_hidden_author_for_the_team() {
        long ideaId = scene.idea(campaignId, EMILE, "Des vélos pour les tournées", true);

        assertThat(ideas.showsAuthor(visitor(SACHA), ideas.enter(visitor(SACHA), ideaId)))
                .isFalse();
        assertThat(ideas.showsAuthor(visitor(CAMILLE), ideas.enter(visitor(CAMILLE), ideaId)))
                .isTrue();
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> ideas.enter(visitor(LOU), ideaId))
                .withMessageContaining("idea.not-found");
    }
}
