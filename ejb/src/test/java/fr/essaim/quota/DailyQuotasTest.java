// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaFolder;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.persistence.OnEachDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DailyQuotasTest {

    private IdeaScene scene;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void openACampaign() {
        System.setProperty("essaim.quota.drafts", "3");
        System.setProperty("essaim.quota.comments", "3");
        System.setProperty("essaim.quota.reports", "2");
        System.setProperty("essaim.quota.files", "3");
        System.setProperty("essaim.quota.megabytes", "10");
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.PERMANENT, VoteMethod.SUPPORT);
        ideaId = scene.idea(campaignId, CAMILLE, "Des vélos de service");
    }

    @AfterEach
    void close() {
        scene.close();
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("essaim.quota."));
    }

    private void comment(AgentId agent) {
        scene.get(Commenting.class).write(visitor(agent), ideaKey(ideaId), CommentDraft.of("Bonne idée"));
    }

    private void draft(AgentId agent, int form) {
        scene.get(IdeaDrafts.class)
                .save(
                        visitor(agent),
                        new DraftToSave(campaignId, 0, "formulaire-" + form, 0, false, Map.of("TITLE", "Un banc")));
    }

    private void file(AgentId agent, long bytes) {
        scene.inTransaction(() -> {
            Visitor visitor = visitor(agent);
            scene.get(DailyQuotas.class)
                    .countFile(visitor, bytes, scene.get(IdeaFolder.class).unlimited(visitor, ideaKey(ideaId)));
            return null;
        });
    }

    @Test
    void the_fourth_comment_of_a_day_waits_until_the_first_is_a_day_old() {
        for (int comment = 0; comment < 3; comment++) {
            comment(SACHA);
            scene.clock.advance(Duration.ofHours(2));
        }

        assertThatExceptionOfType(QuotaReachedException.class)
                .isThrownBy(() -> comment(SACHA))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("quota.comments");
                    assertThat(refusal.arguments()[0]).isEqualTo(3L);
                    assertThat((String) refusal.arguments()[1]).matches("\\d\\d:\\d\\d");
                });
        comment(EMILE);

        scene.clock.advance(Duration.ofHours(18).plusSeconds(1));
        comment(SACHA);
        assertThatExceptionOfType(QuotaReachedException.class).isThrownBy(() -> comment(SACHA));
    }

    @Test
    void a_draft_that_was_begun_is_saved_as_often_as_one_likes_a_fourth_is_not_begun() {
        for (int form = 0; form < 3; form++) {
            draft(SACHA, form);
        }

        assertThatNoException().isThrownBy(() -> draft(SACHA, 1));
        assertThatExceptionOfType(QuotaReachedException.class)
                .isThrownBy(() -> draft(SACHA, 4))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("quota.drafts"));
    }

    @Test
    void the_third_report_of_a_day_is_refused() {
        Moderation moderation = scene.get(Moderation.class);
        for (int report = 0; report < 2; report++) {
            long other = scene.idea(campaignId, CAMILLE, "Une autre");
            moderation.report(visitor(SACHA), ideaKey(other), WithdrawalReason.INSULT, "Voyez vous-même");
        }

        assertThatExceptionOfType(QuotaReachedException.class)
                .isThrownBy(() -> moderation.report(visitor(SACHA), ideaKey(ideaId), WithdrawalReason.INSULT, "Encore"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("quota.reports"));
    }

    @Test
    void files_are_counted_by_number_and_by_size_and_forgotten_after_a_day() {
        file(SACHA, 6 << 20);
        file(SACHA, 6 << 20);
        assertThatExceptionOfType(QuotaReachedException.class)
                .isThrownBy(() -> file(SACHA, 1))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("quota.megabytes"));
        for (int small = 0; small < 3; small++) {
            file(EMILE, 10);
        }
        assertThatExceptionOfType(QuotaReachedException.class)
                .isThrownBy(() -> file(EMILE, 10))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("quota.files"));

        scene.clock.advance(Duration.ofHours(25));
        file(SACHA, 6 << 20);
        scene.get(DailyQuotas.class).forget();
        assertThat(count(SACHA)).isEqualTo(1);
        assertThat(count(EMILE)).isZero();
    }

    @Test
    void the_team_of_the_campaign_is_not_hindered() {
        for (int comment = 0; comment < 6; comment++) {
            comment(CAMILLE);
            file(CAMILLE, 9 << 20);
        }
    }

    private long count(AgentId agent) {
        return scene.inTransaction(() -> ((Number) scene.get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("select count(*) from received_file where agent_id = " + agent)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void who_sent_a_file_is_forgotten_the_night_after_a_day_whoever_sends_more() {
        file(SACHA, 10);
        scene.clock.advance(Duration.ofHours(20));
        file(EMILE, 10);
        scene.clock.advance(Duration.ofHours(4));

        scene.get(ReceivedFileCleaning.class).forget();

        Object left = scene.<Object>inTransaction(() -> scene.get(EntityManager.class)
                .createNativeQuery("select agent_id from received_file")
                .getSingleResult());
        assertThat(left).hasToString(EMILE.toString());
    }
}
