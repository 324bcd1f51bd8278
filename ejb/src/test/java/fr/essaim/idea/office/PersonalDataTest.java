// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.TownDirectory;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Supports;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.privacy.PersonalData;
import fr.essaim.privacy.PersonalNumbers;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PersonalDataTest {

    private IdeaScene scene;
    private PersonalData data;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void open() {
        scene = new IdeaScene();
        data = scene.get(PersonalData.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.VOTES);
        ideaId = scene.idea(campaignId, EMILE, "Des vélos pour les tournées");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_agent_takes_all_away_that_is_held_about_him_or_her() throws IOException {
        OfficeFile file = export(visitor(EMILE));
        Map<String, byte[]> entries = CampaignOfficeTest.entries(file);

        assertThat(file.name()).isEqualTo("mes-donnees-boites-a-idees-2026-03-15.zip");
        assertThat(text(entries, "idea.json")).contains("Des vélos pour les tournées");
        assertThat(text(entries, "roll_entry.json")).contains("\"agent_id\": " + EMILE);
        assertThat(text(entries, "discussion_comment.json")).isEqualTo("[]\n");
    }

    @Test
    void every_number_that_leads_to_a_record_stands_beside_the_records_name() throws IOException {
        scene.get(Commenting.class).write(visitor(EMILE), Idea.keyOf(ideaId), CommentDraft.of("Moi aussi"));

        Map<String, byte[]> own = CampaignOfficeTest.entries(export(visitor(EMILE)));

        String campaign = "Campaign/" + campaignId + " Mieux travailler ensemble";
        assertThat(text(own, "roll_entry.json")).contains("\"audience_of\": \"" + campaign + "\"");
        assertThat(text(own, "discussion_comment.json")).contains("\"discussion_of\": \"Idea/" + ideaId + " ");
    }

    @Test
    void the_title_of_an_idea_that_its_author_took_back_is_not_told_to_who_wrote_about_it() throws IOException {
        long taken = scene.idea(campaignId, SACHA, "Un secret");
        scene.get(Commenting.class).write(visitor(EMILE), Idea.keyOf(taken), CommentDraft.of("Moi aussi"));
        scene.get(IdeaDeposits.class).takeBack(visitor(SACHA), taken);

        Map<String, byte[]> own = CampaignOfficeTest.entries(export(visitor(EMILE)));

        assertThat(text(own, "discussion_comment.json")).contains("\"discussion_of\": \"Idea/" + taken + "\"");
    }

    private OfficeFile export(Visitor visitor) {
        return PersonalFile.of(data.export(visitor, EMILE), visitor.locale(), LocalDate.now(scene.clock));
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    @Test
    void somebody_elses_data_is_for_those_who_manage_idea_boxes() throws IOException {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> export(visitor(SACHA)));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> data.erase(visitor(EMILE), EMILE));
        assertThat(text(CampaignOfficeTest.entries(export(visitor(DOMINIQUE))), "idea.json"))
                .contains("Des vélos");
        assertThat(text(CampaignOfficeTest.entries(export(IdeaScene.fromTheNeighbourTown(DOMINIQUE))), "idea.json"))
                .isEqualTo("[]\n");
    }

    @Test
    void after_an_erasure_no_table_holds_the_number_and_texts_and_counts_stay() {
        scene.clock.setTo(LocalDate.of(2026, 5, 2));
        scene.get(Booth.class).choose(visitor(EMILE), campaignId, ideaId, 1);
        scene.clock.setTo(LocalDate.of(2026, 5, 20));
        long onRoll = count("roll_entry");

        data.erase(visitor(DOMINIQUE), EMILE);

        assertThat(PersonalNumbers.held(scene.database, EMILE))
                .as("all but what is kept")
                .isEmpty();
        Idea idea = scene.inTransaction(() -> scene.get(IdeaRepository.class)
                .find(IdeaScene.visitor(CAMILLE).site(), ideaId)
                .orElseThrow());
        assertThat(idea.title()).isEqualTo("Des vélos pour les tournées");
        assertThat(idea.author()).isNotEqualTo(EMILE);
        assertThat(idea.author().value()).isGreaterThan(1L << 60);
        assertThat(count("roll_entry")).isEqualTo(onRoll);
        assertThat(count("ballot")).isEqualTo(1);
        assertThat(count("ballot_choice")).isEqualTo(1);
        assertThat(onRoll()).isFalse();
    }

    @Test
    void nobody_is_erased_while_he_or_she_can_vote() {
        scene.clock.setTo(LocalDate.of(2026, 5, 15));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> data.erase(visitor(DOMINIQUE), EMILE))
                .withMessageContaining("campaign.erasure-during-vote");
    }

    @Test
    void erasing_from_the_neighbours_site_touches_nothing_here() {
        data.erase(IdeaScene.fromTheNeighbourTown(DOMINIQUE), EMILE);

        assertThat(onRoll()).isTrue();
    }

    @Test
    void nobody_is_handed_what_is_not_told_yet() throws IOException {
        scene.clock.setTo(LocalDate.of(2026, 5, 4));
        scene.get(Booth.class).choose(visitor(EMILE), campaignId, ideaId, 1);
        change("insert into poll_register (box_id, agent_id, channel) select ballot_box_id, " + EMILE
                + ", 'SCREEN' from campaign where id = " + campaignId);
        change("update idea set state = 'DRAFT' where id = " + ideaId);

        Map<String, byte[]> own = CampaignOfficeTest.entries(export(visitor(EMILE)));
        assertThat(text(own, "idea.json")).contains("Des vélos");
        assertThat(text(own, "ballot_choice.json")).contains("\"idea_id\": " + ideaId);
        assertThat(text(own, "poll_register.json")).isEqualTo("[]\n");
        Map<String, byte[]> others = CampaignOfficeTest.entries(export(visitor(DOMINIQUE)));
        for (String table : List.of("idea", "ballot", "ballot_choice", "poll_register")) {
            assertThat(text(others, table + ".json")).as(table).isEqualTo("[]\n");
        }

        scene.clock.setTo(LocalDate.of(2026, 5, 16));
        assertThat(text(CampaignOfficeTest.entries(export(visitor(EMILE))), "poll_register.json"))
                .contains("SCREEN");
    }

    @Test
    void rows_about_others_stay_out_of_what_is_handed_over() throws IOException {
        change(
                "insert into roll_change (id, audience_id, agent_id, kind, institution_id, department_id, found_at, decision,"
                        + " decided_at, decided_by, reason) select -1, audience_id, " + SACHA
                        + ", 'ARRIVAL', 1, 1, opened_at, 'ACCEPTED', opened_at, " + EMILE
                        + ", 'Mutation' from campaign");

        assertThat(text(CampaignOfficeTest.entries(export(visitor(DOMINIQUE))), "roll_change.json"))
                .isEqualTo("[]\n");
    }

    @Test
    void whoever_was_struck_after_voting_is_not_erased_during_the_vote() {
        change("update roll_entry set state = 'STRUCK' where agent_id = " + EMILE);
        scene.clock.setTo(LocalDate.of(2026, 5, 15));

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> data.erase(visitor(DOMINIQUE), EMILE));
    }

    @Test
    void what_an_erased_agent_supported_in_an_open_box_is_counted_no_more() {
        long box = scene.openCampaign(CampaignKind.PERMANENT, VoteMethod.VOTES);
        long idea = scene.idea(box, SACHA, "Un vestiaire chauffé");
        scene.get(Supports.class).support(visitor(EMILE), idea);
        scene.get(Supports.class).support(visitor(CAMILLE), idea);

        data.erase(visitor(DOMINIQUE), EMILE);

        assertThat(count("idea_support")).isEqualTo(1);
        assertThat(number("select support_count from idea where id = " + idea)).isEqualTo(1);
    }

    @Test
    void the_number_leaves_the_history_and_the_notices_too() {
        change(
                "insert into field_change (id, company_id, site_id, record_type, record_id, field, before_text, after_text,"
                        + " at, agent_id, impersonator_id, record_version, cause) select -1, company_id, site_id, 'Idea', id,"
                        + " 'CO_AUTHORS', '" + EMILE + "', '" + CAMILLE + "," + EMILE + "," + EMILE
                        + "0', submitted_at, "
                        + CAMILLE + ", " + EMILE + ", 1, 'SCREEN' from idea");
        scene.inTransaction(() -> {
            scene.get(NoticeOutbox.class)
                    .add(
                            visitor(EMILE).site(),
                            Map.of(
                                    EMILE,
                                    Notice.of(
                                            IdeaNotice.IDEA_RECEIVED,
                                            new RecordKey(Idea.RECORD_TYPE, ideaId),
                                            "received",
                                            "Des vélos")));
            return null;
        });

        data.erase(visitor(DOMINIQUE), EMILE);

        assertThat(number("select count(*) from field_change where impersonator_id = " + EMILE
                        + " or ',' || before_text || ',' || after_text || ',' like '%," + EMILE + ",%'"))
                .isZero();
        assertThat(number("select count(*) from field_change where after_text like '" + CAMILLE + ",%," + EMILE + "0'"))
                .isEqualTo(1);
        assertThat(count("outgoing_notice")).isZero();
    }

    private void change(String sql) {
        scene.inTransaction(
                () -> scene.get(EntityManager.class).createNativeQuery(sql).executeUpdate());
    }

    private boolean onRoll() {
        CampaignRepository campaigns = scene.get(CampaignRepository.class);
        return campaigns.onRoll(campaigns.find(TownDirectory.TOWN, campaignId).orElseThrow(), EMILE);
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String select) {
        return scene.inTransaction(() -> ((Number)
                        scene.get(EntityManager.class).createNativeQuery(select).getSingleResult())
                .longValue());
    }
}
