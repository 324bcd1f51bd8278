// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleDraft;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.OpeningCheck;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.message.CampaignNews;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CampaignOpeningTest {

    private IdeaScene scene;
    private CampaignOpening opening;
    private long campaignId;

    @BeforeEach
    void setUpABudget() {
        scene = new IdeaScene();
        opening = scene.get(CampaignOpening.class);
        campaignId = scene.get(CampaignSetup.class)
                .create(visitor(DOMINIQUE), new NewCampaign(CampaignKind.STAFF_BUDGET, "", null));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void nameTheTeam() {
        CampaignTeam team = scene.get(CampaignTeam.class);
        team.join(visitor(DOMINIQUE), campaignId, DOMINIQUE, CampaignPart.DECISION_MAKER);
        team.join(visitor(DOMINIQUE), campaignId, CAMILLE, CampaignPart.ANALYST);
    }

    private void forEverybody() {
        scene.get(Audiences.class)
                .addBlock(visitor(DOMINIQUE), Campaign.keyOf(campaignId), BlockMode.ANY, RuleDraft.everyone());
    }

    @Test
    void a_campaign_for_nobody_lacks_its_audience() {
        assertThat(scene.get(CampaignSetup.class)
                        .find(visitor(DOMINIQUE), campaignId)
                        .missing())
                .contains(OpeningGap.AUDIENCE);
        forEverybody();
        assertThat(scene.get(CampaignSetup.class)
                        .find(visitor(DOMINIQUE), campaignId)
                        .missing())
                .doesNotContain(OpeningGap.AUDIENCE);
    }

    @Test
    void what_is_missing_is_said_and_nothing_opens() {
        forEverybody();

        assertThatExceptionOfType(CampaignNotReadyException.class)
                .isThrownBy(() -> opening.open(visitor(DOMINIQUE), campaignId))
                .satisfies(refusal ->
                        assertThat(refusal.missing()).containsExactly(OpeningGap.DECISION_MAKER, OpeningGap.ANALYST));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> scene.get(CampaignGate.class).enter(visitor(SACHA), campaignId));
    }

    @Test
    void without_an_audience_it_stays_closed() {
        nameTheTeam();

        assertThatExceptionOfType(CampaignNotReadyException.class)
                .isThrownBy(() -> opening.open(visitor(DOMINIQUE), campaignId));
        assertThat(scene.get(CampaignSetup.class)
                        .find(visitor(DOMINIQUE), campaignId)
                        .opened())
                .isFalse();
    }

    @Test
    void it_opens_once_for_all_on_the_roll_who_are_told() {
        nameTheTeam();
        forEverybody();

        int onRoll = opening.open(visitor(DOMINIQUE), campaignId);
        scene.get(CampaignNews.class).sendAll();

        assertThat(onRoll).isGreaterThan(3);
        assertThat(scene.get(CampaignGate.class)
                        .enter(visitor(SACHA), campaignId)
                        .isOpened())
                .isTrue();
        assertThat(scene.inTransaction(() -> scene.get(NoticeOutbox.class).due(100).stream()
                        .filter(outgoing -> outgoing.notice().kind().equals(IdeaNotice.CAMPAIGN_OPENED.code()))
                        .toList()))
                .hasSize(onRoll);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> opening.open(visitor(DOMINIQUE), campaignId))
                .withMessageContaining("campaign.already-open");
    }

    @Test
    void only_its_organisers_open_it() {
        nameTheTeam();
        forEverybody();

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> opening.open(visitor(EMILE), campaignId));
    }

    @Test
    void dates_gone_by_and_phases_out_of_order_keep_it_closed() {
        nameTheTeam();
        CampaignSetup setup = scene.get(CampaignSetup.class);
        CampaignHome home = scene.get(CampaignHome.class);
        assertThat(home.card(visitor(DOMINIQUE), campaignId).state()).isEqualTo(CampaignCard.State.DRAFT);

        scene.clock.setTo(LocalDate.of(2026, 5, 18));

        assertThat(setup.find(visitor(DOMINIQUE), campaignId).missing())
                .containsExactly(OpeningGap.PAST_DATES, OpeningGap.AUDIENCE);
        Campaign campaign = scene.get(CampaignGate.class).enter(visitor(DOMINIQUE), campaignId);
        campaign.plan(PhaseKind.VOTE, LocalDate.of(2026, 5, 17), LocalDate.of(2026, 5, 20));
        campaign.vote(VoteSettings.of(VoteMethod.NONE));
        campaign.leaveOut(PhaseKind.RESULTS);
        assertThat(new OpeningCheck(campaign).gaps(LocalDate.of(2026, 3, 15), false))
                .containsExactly(
                        OpeningGap.RULES, OpeningGap.PHASE_ORDER, OpeningGap.VOTE_METHOD, OpeningGap.RESULTS_PHASE);
    }
}
