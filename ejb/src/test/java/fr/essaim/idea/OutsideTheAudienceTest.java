// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.campaignKey;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.AttachmentUploads;
import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.OutsideTheAudienceContract;
import fr.essaim.audience.OutsideTries;
import fr.essaim.audience.RuleDraft;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.calendar.BusyPeriods;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class OutsideTheAudienceTest extends OutsideTheAudienceContract {

    /** Begins something new on the visitor's own site, or asks about that site only: nothing of a campaign is in it. */
    private static final Set<String> OF_THE_OWN_SITE = Set.of(
            "AnswerDuties.read",
            "CampaignCalendar.plans",
            "CampaignGate.checkContributor",
            "CampaignHome.runs",
            "CampaignSetup.create",
            "CampaignSetup.template");

    /** What a slip of paper with its code opens, and nothing else does. */
    private static final Set<String> BY_A_SECRET_CODE = Set.of("Kiosk.issue", "Kiosk.putIn");

    /** What services ask about records that they have found for the visitor already. */
    private static final Set<String> ONCE_FOUND = Set.of("OutcomeReader.of", "ModeratedIdeas.texts");

    private IdeaScene scene;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void fillACampaign() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
        ideaId = scene.idea(campaignId, EMILE, "Des vélos pour les tournées");
        scene.get(Commenting.class).write(visitor(SACHA), ideaKey(ideaId), CommentDraft.of("Où les garer ?"));
        scene.idea(campaignId, SACHA, "Un vestiaire chauffé", true);
        scene.get(AttachmentUploads.class)
                .add(visitor(EMILE), Idea.keyOf(ideaId), new ByteArrayInputStream(new byte[] {'a'}), "notes.txt", "");
        Audiences audiences = scene.get(Audiences.class);
        audiences.addBlock(visitor(CAMILLE), Campaign.keyOf(campaignId), BlockMode.ANY, RuleDraft.institution(2));
        scene.get(Rolls.class).compare(visitor(DOMINIQUE), Campaign.keyOf(campaignId));
        scene.get(BusyPeriods.class).declare(visitor(DOMINIQUE), "Élections", IdeaScene.TODAY, IdeaScene.TODAY);
        addRows();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected TestDatabase database() {
        return scene.database;
    }

    @Override
    protected String feature() {
        return "idea";
    }

    @Override
    protected OutsideTries.Feature tried() {
        return new OutsideTries.Feature(
                Map.ofEntries(
                        Map.entry("campaignId", "campaign"),
                        Map.entry("ideaId", "idea"),
                        Map.entry("intoId", "idea"),
                        Map.entry("besides", "idea"),
                        Map.entry("boxId", "idea_box"),
                        Map.entry("recordId", "idea"),
                        Map.entry("categoryId", "campaign_category"),
                        Map.entry("otherId", "idea"),
                        Map.entry("outcomeId", "idea_outcome"),
                        Map.entry("pileId", "paper_pile")),
                Map.of("owner", campaignKey(campaignId), "scope", campaignKey(campaignId), "record", ideaKey(ideaId)),
                Map.of(VoteSettings.class, VoteSettings.of(VoteMethod.SUPPORT)));
    }

    @Override
    protected Set<String> leftOut() {
        return Stream.of(OF_THE_OWN_SITE, BY_A_SECRET_CODE, ONCE_FOUND)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected Visitor outsider() {
        return visitor(IdeaScene.LOU);
    }

    @Override
    protected Visitor stranger() {
        return IdeaScene.fromTheNeighbourTown(DOMINIQUE);
    }

    /** What this test needs no service to write. */
    private void addRows() {
        String at = "timestamp with time zone '2026-03-10 10:00:00+01:00'";
        for (String row : List.of(
                "campaign_category (id, campaign_id, position, label) values (901, " + campaignId + ", 1, 'Locaux')",
                "replication (id, company_id, site_id, record_type, record_id, place_kind, place, taken_up_by, adaptation, contact,"
                        + " taken_up_on, recorded_at, recorded_by, version) values (903, 1, 1, 'Idea', " + ideaId
                        + ", 'ELSEWHERE', 'Ailleurs', 'Une voisine', '', '', date '2026-03-10', " + at + ", 1001, 1)",
                "idea_outcome (id, company_id, site_id, idea_id, kind, title, created_at, created_by, version) values (904,"
                        + " 1, 1, " + ideaId + ", 'PROJECT', 'Essai', " + at + ", 1001, 1)",
                "attachment (id, company_id, site_id, folder_id, type, name, alternative, bytes, sha256, added_by,"
                        + " added_at) values (905, 1, 1, (select folder_id from idea where id = " + ideaId
                        + "), 'TXT', 'note.txt', '', 1, '" + "0".repeat(64)
                        + "', 1002, " + at + ")",
                "paper_pile (id, campaign_id, label, slips, first_id, version) values (906, " + campaignId
                        + ", 'Atelier', 1, 1001, 1)")) {
            scene.inTransaction(() -> scene.get(EntityManager.class)
                    .createNativeQuery("insert into " + row)
                    .executeUpdate());
        }
    }
}
