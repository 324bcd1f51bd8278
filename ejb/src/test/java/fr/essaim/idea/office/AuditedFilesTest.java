// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.audit.RemoteAddress;
import fr.essaim.exchange.Format;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.privacy.PersonalData;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AuditedFilesTest {

    private IdeaScene scene;
    private long campaignId;

    @BeforeEach
    void open() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
        scene.idea(campaignId, EMILE, "Des vélos pour les tournées");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_export_leaves_who_from_where_and_of_which_campaign() {
        RemoteAddress here = RemoteAddress.enter("192.0.2.7");
        scene.get(CampaignFiles.class).ideas(visitor(CAMILLE), campaignId, Format.CSV);
        here.close();

        assertThat(events()).containsExactly("EXPORTED %s 192.0.2.7 Campaign %d".formatted(CAMILLE, campaignId));
    }

    @Test
    void a_refused_export_leaves_nothing() {
        CampaignFiles files = scene.get(CampaignFiles.class);

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> files.archive(visitor(SACHA), campaignId));

        assertThat(events()).isEmpty();
    }

    @Test
    void personal_data_handed_over_and_erased_leave_whose_they_were() {
        scene.access.grant(CAMILLE, IdeaPermission.MANAGE);
        PersonalData data = scene.get(PersonalData.class);
        data.export(visitor(EMILE), EMILE);
        data.erase(visitor(CAMILLE), EMILE);

        assertThat(events())
                .containsExactly(
                        "PERSONAL_DATA_HANDED_OVER %s - Agent %s".formatted(EMILE, EMILE),
                        "PERSONAL_DATA_ERASED %s - Agent %s".formatted(CAMILLE, EMILE));
    }

    private List<String> events() {
        List<?> rows = scene.inTransaction(() -> scene.get(EntityManager.class)
                .createNativeQuery(
                        "select kind || ' ' || agent_id || ' ' || coalesce(address, '-') || ' ' || about || ' '"
                                + " || about_number from audit_event order by id")
                .getResultList());
        return rows.stream().map(Object::toString).toList();
    }
}
