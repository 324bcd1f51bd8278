// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AudiencesTest {

    private final LargeTown town = new LargeTown();
    private IdeaScene scene;
    private Audiences audiences;
    private long campaignId;
    private AgentId gardener;
    private AgentId florist;
    private AgentId librarian;

    @BeforeEach
    void open() {
        gardener = town.add(2001, "Jardinier principal", CITY, LargeTown.PARKS);
        florist = town.add(2002, "Jardinière fleuriste", CITY, LargeTown.GREENHOUSE);
        librarian = town.add(2003, "Bibliothécaire", AGGLOMERATION, LargeTown.LIBRARY);
        town.volunteers(florist, librarian);
        scene = new IdeaScene(town);
        audiences = scene.get(Audiences.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.NONE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void without_rules_nobody_is_concerned() {
        AudienceCount count = audiences.count(visitor(CAMILLE), Campaign.keyOf(campaignId));

        assertThat(count.included()).isZero();
        assertThat(count.staff()).isEqualTo(8);
        assertThat(count.sample()).isEmpty();
    }

    @Test
    void a_department_means_all_below_it() {
        add(BlockMode.ANY, RuleDraft.department(LargeTown.WORKS));

        assertThat(reached()).containsExactlyInAnyOrder(gardener, florist);
    }

    @Test
    void all_one_and_none_of_the_rules_of_blocks_are_asked_for_together() {
        add(BlockMode.ANY, RuleDraft.job("JARDINIERE"));
        long block = view().blocks().get(0).id();
        audiences.addRule(visitor(CAMILLE), Campaign.keyOf(campaignId), block, RuleDraft.institution(AGGLOMERATION));
        assertThat(reached()).containsExactlyInAnyOrder(florist, librarian);

        add(BlockMode.ALL, RuleDraft.group(LargeTown.VOLUNTEERS));
        add(BlockMode.NONE, RuleDraft.department(LargeTown.GREENHOUSE));
        assertThat(reached()).containsExactly(librarian);

        audiences.ask(visitor(CAMILLE), Campaign.keyOf(campaignId), block, BlockMode.ALL);
        assertThat(reached()).isEmpty();
    }

    @Test
    void only_whom_to_leave_out_is_nobody() {
        add(BlockMode.NONE, RuleDraft.institution(AGGLOMERATION));
        assertThat(reached()).isEmpty();

        add(BlockMode.ALL, RuleDraft.everyone());
        assertThat(audiences.count(visitor(CAMILLE), Campaign.keyOf(campaignId)).byInstitution())
                .containsOnlyKeys(CITY)
                .containsEntry(CITY, 7);
    }

    @Test
    void words_of_a_job_are_all_asked_for_without_accents() {
        add(BlockMode.ANY, RuleDraft.job("fleuriste jardini"));

        assertThat(reached()).containsExactly(florist);
    }

    @Test
    void a_block_goes_with_its_last_rule() {
        add(BlockMode.ANY, RuleDraft.everyone());
        audiences.removeRule(
                visitor(CAMILLE),
                Campaign.keyOf(campaignId),
                view().blocks().get(0).rules().get(0).id());

        assertThat(view().blocks()).isEmpty();
    }

    @Test
    void what_the_directory_does_not_have_is_refused() {
        for (RuleDraft rule : List.of(
                RuleDraft.institution(99), RuleDraft.department(99), RuleDraft.group("inconnu"), RuleDraft.job(" "))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .as(rule.toString())
                    .isThrownBy(() -> add(BlockMode.ANY, rule));
        }
        assertThat(view().blocks()).isEmpty();
    }

    @Test
    void a_pasted_list_tells_duplicates_and_those_not_found() {
        ListReport report = audiences.addList(
                visitor(CAMILLE),
                Campaign.keyOf(campaignId),
                0,
                "Référents",
                "Agent Un <AGENT2001@ville.example>; agent2003@ville.example,\n"
                        + "agent2001@ville.example\tinconnue@ville.example\nmailto:agent2003@ville.example x@y@z");

        assertThat(report.found()).isEqualTo(2);
        assertThat(report.duplicates()).containsExactly("AGENT2001@ville.example", "agent2003@ville.example");
        assertThat(report.unknown()).containsExactly("inconnue@ville.example");
        assertThat(report.unreadable()).containsExactly("x@y@z");
        assertThat(reached()).containsExactlyInAnyOrder(gardener, librarian);
        assertThat(view().blocks().get(0).rules()).first().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("Référents");
            assertThat(rule.listed()).isEqualTo(2);
            assertThat(rule.notFound()).isEqualTo(2);
        });
        assertThat(scene.audited()).containsExactly("IMPORTED %s Campaign/%d -".formatted(CAMILLE, campaignId));
    }

    @Test
    void a_list_that_names_nobody_changes_nothing() {
        ListReport report =
                audiences.addList(visitor(CAMILLE), Campaign.keyOf(campaignId), 0, "", "personne@ailleurs.example");

        assertThat(report.unknown()).hasSize(1);
        assertThat(view().blocks()).isEmpty();
        assertThat(scene.audited()).isEmpty();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> audiences.addList(visitor(CAMILLE), Campaign.keyOf(campaignId), 0, "", "Jean Martin"));
    }

    @Test
    void a_name_in_the_list_is_not_taken_for_an_address() {
        assertThat(audiences
                        .addList(
                                visitor(CAMILLE),
                                Campaign.keyOf(campaignId),
                                0,
                                "",
                                "Agent Numéro2003, agent2001@ville.example")
                        .found())
                .isEqualTo(1);
        assertThat(reached()).containsExactly(gardener);
    }

    @Test
    void an_address_with_an_apostrophe_is_not_cut_into_somebody_elses() {
        AgentId obeche = town.addressed(2101, "maud.o'beche@ville.example");
        town.addressed(2102, "beche@ville.example");

        ListReport report = paste("maud.o'beche@ville.example\nlise.d'aulne@ville.example");

        assertThat(report.unknown()).containsExactly("lise.d'aulne@ville.example");
        assertThat(reached()).containsExactly(obeche);
    }

    @Test
    void nothing_inside_a_word_parts_an_address() {
        town.addressed(2102, "beche@ville.example");
        List<String> odd = List.of(
                "maud.o\"beche@ville.example",
                "maud\"o\"beche@ville.example",
                "maud(o)beche@ville.example",
                "maud[beche@ville.example",
                "o<beche@ville.example",
                "maud:beche@ville.example",
                "maud|beche@ville.example|x",
                "beche@ville.example/maud",
                "beche@ville..example",
                "beche@@ville.example",
                ".beche@ville.example");

        ListReport report = paste("agent2001@ville.example\n" + String.join("\n", odd));

        assertThat(report.unreadable()).containsExactlyElementsOf(odd);
        assertThat(reached()).containsExactly(gardener);
    }

    @Test
    void an_address_that_looks_like_somebodys_is_not_that_one() {
        town.addressed(2102, "beche@ville.example");

        ListReport report = paste("agent2001@ville.example bêche@ville.example bechｅ@ville.example");

        assertThat(report.unknown()).containsExactly("bêche@ville.example", "bechｅ@ville.example");
        assertThat(report.duplicates()).isEmpty();
        assertThat(reached()).containsExactly(gardener);
    }

    @Test
    void what_surrounds_an_address_is_understood() {
        for (String typed : List.of(
                "\u200bagent2001@ville.example",
                "\u202aagent2001@ville.example\u202c",
                "\u00a0agent2001@ville.example\u00a0",
                "agent\u00ad2001@ville.example",
                "agent\u00072001@ville.example",
                "\ufeffagent2001@\u200dville.example",
                "agent2001@ville.example.",
                "« agent2001@ville.example ».",
                "\u00ab\u00a0agent2001@ville.example\u00a0\u00bb",
                "“agent2001@ville.example”",
                "\"agent2001@ville.example\",",
                "'agent2001@ville.example'",
                "‘agent2001@ville.example’",
                "<agent2001@ville.example>;",
                "\"Bêche, Maud d’\" <agent2001@ville.example>",
                "Maud O'Bêche<agent2001@ville.example>",
                "(agent2001@ville.example)",
                "[MAILTO:agent2001@ville.example?subject=Bonjour]",
                "agent2001@ville.example (Maud Bêche)",
                "• agent2001@ville.example !")) {
            ListReport report = paste(typed);

            assertThat(report.found()).as(typed).isEqualTo(1);
            assertThat(report.unreadable()).as(typed).isEmpty();
            assertThat(report.unknown()).as(typed).isEmpty();
        }
        assertThat(reached()).containsExactly(gardener);
    }

    @Test
    void a_pasted_line_without_an_address_is_told() {
        ListReport report = paste("agent2001@ville.example\n\n  Maud  Bêche \nagent2003@ville.example");

        assertThat(report.found()).isEqualTo(2);
        assertThat(report.unreadable()).containsExactly("Maud Bêche");
    }

    @Test
    void who_is_in_one_of_two_lists_is_reached() {
        paste("agent2001@ville.example");
        paste("agent2003@ville.example");
        assertThat(reached()).containsExactlyInAnyOrder(gardener, librarian);

        add(BlockMode.ANY, RuleDraft.institution(AGGLOMERATION));
        paste("agent2002@ville.example");
        assertThat(view().blocks()).hasSize(2);
        assertThat(reached()).containsExactly(librarian);
    }

    private ListReport paste(String text) {
        return audiences.addList(visitor(CAMILLE), Campaign.keyOf(campaignId), 0, "", text);
    }

    @Test
    void a_workbook_and_a_csv_give_the_same_list() throws IOException {
        ListReport fromWorkbook = audiences.addList(
                visitor(CAMILLE), Campaign.keyOf(campaignId), 0, "", new ByteArrayInputStream(workbook()));
        long block = view().blocks().get(0).id();
        ListReport fromCsv = audiences.addList(
                visitor(CAMILLE),
                Campaign.keyOf(campaignId),
                block,
                "",
                new ByteArrayInputStream(
                        "Nom;Mail\nA;agent2002@ville.example\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(fromWorkbook.found()).isEqualTo(1);
        assertThat(fromCsv.found()).isEqualTo(1);
        assertThat(reached()).containsExactly(florist);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = workbook.createSheet("Agents").createRow(2);
            row.createCell(0).setCellValue("Fleuriste");
            row.createCell(3).setCellValue(" agent2002@ville.example ");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void only_organisers_change_whom_it_is_for() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> audiences.addBlock(
                        visitor(SACHA), Campaign.keyOf(campaignId), BlockMode.ANY, RuleDraft.everyone()));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> audiences.count(visitor(SACHA), Campaign.keyOf(campaignId)));
    }

    @Test
    void fifty_thousand_are_counted_page_by_page_and_few_of_them_named() {
        town.addMany(50_000);
        add(BlockMode.ANY, RuleDraft.institution(CITY));
        scene.database.statements().reset();

        AudienceCount count = audiences.count(visitor(CAMILLE), Campaign.keyOf(campaignId));

        assertThat(count.staff()).isEqualTo(50_008);
        assertThat(count.included()).isEqualTo(25_007);
        assertThat(town.largestPage()).isEqualTo(500);
        assertThat(town.namesRead()).isEqualTo(16);
        assertThat(count.sample()).hasSize(8);
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(10);
    }

    private void add(BlockMode mode, RuleDraft rule) {
        audiences.addBlock(visitor(CAMILLE), Campaign.keyOf(campaignId), mode, rule);
    }

    private AudienceView view() {
        return audiences.of(visitor(CAMILLE), Campaign.keyOf(campaignId));
    }

    private List<AgentId> reached() {
        return audiences.count(visitor(CAMILLE), Campaign.keyOf(campaignId)).sample().stream()
                .map(StaffMember::id)
                .toList();
    }
}
