// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Supports;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.Sha256;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CampaignOfficeTest {

    private IdeaScene scene;
    private CampaignOffice office;
    private CampaignFiles files;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void open() {
        scene = new IdeaScene();
        office = scene.get(CampaignOffice.class);
        files = scene.get(CampaignFiles.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
        ideaId = scene.idea(campaignId, EMILE, "=Des vélos; pour les tournées");
        scene.idea(campaignId, SACHA, "Un vestiaire chauffé", true);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void the_team_sees_what_was_done_week_by_week() {
        scene.clock.setTo(LocalDate.of(2026, 5, 4));
        scene.get(Supports.class).support(visitor(SACHA), ideaId);

        OfficeHome home = office.home(visitor(CAMILLE), campaignId);

        assertThat(home.figures()).isEqualTo(new OfficeHome.Figures(3, 2, 0, 1));
        assertThat(home.weeks()).hasSize(9);
        assertThat(home.weeks().get(0)).isEqualTo(new OfficeHome.Week(LocalDate.of(2026, 3, 9), 2, 0, 0));
        assertThat(home.weeks().get(1)).isEqualTo(new OfficeHome.Week(LocalDate.of(2026, 3, 16), 0, 0, 0));
        assertThat(home.weeks().get(8)).isEqualTo(new OfficeHome.Week(LocalDate.of(2026, 5, 4), 0, 0, 1));
    }

    @Test
    void fewer_than_the_threshold_are_not_told() {
        OfficeHome home = office.home(visitor(DOMINIQUE), campaignId);

        assertThat(home.threshold()).isGreaterThan(2);
        assertThat(home.takingPart()).isNull();
        assertThat(home.participation().institutions()).singleElement().satisfies(institution -> {
            assertThat(institution.share().id()).isEqualTo(CITY);
            assertThat(institution.share().voters()).isNull();
        });
    }

    @Test
    void who_is_of_the_team_and_does_not_organise_is_offered_no_files() {
        scene.inTransaction(() -> {
            scene.get(CampaignRepository.class)
                    .find(TownDirectory.TOWN, campaignId)
                    .orElseThrow()
                    .join(SACHA, CampaignPart.ANALYST);
            return null;
        });

        assertThat(office.home(visitor(SACHA), campaignId).files()).isFalse();
        assertThat(office.home(visitor(CAMILLE), campaignId).files()).isTrue();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> files.archive(visitor(SACHA), campaignId));
    }

    @Test
    void colleagues_have_no_business_in_the_office() {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> office.home(visitor(SACHA), campaignId));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> files.ideas(visitor(SACHA), campaignId, Format.CSV));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> files.archive(visitor(SACHA), campaignId));
    }

    @Test
    void the_workbook_has_every_idea_its_author_and_nothing_that_runs() throws IOException {
        OfficeFile file = files.ideas(visitor(CAMILLE), campaignId, Format.XLSX);

        assertThat(file.name()).isEqualTo("idees-mieux-travailler-ensemble-2026-03-15.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            Row first = workbook.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("'=Des vélos; pour les tournées");
            assertThat(first.getCell(5).getStringCellValue()).isEqualTo("Émile Éluard");
            Row second = workbook.getSheetAt(0).getRow(2);
            assertThat(second.getCell(5).getStringCellValue()).isEqualTo("Sacha Faure");
            assertThat(second.getCell(6).getStringCellValue()).isEqualTo("oui");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void the_csv_says_the_same() {
        String csv =
                new String(files.ideas(visitor(CAMILLE), campaignId, Format.CSV).content(), StandardCharsets.UTF_8);

        assertThat(csv.lines().skip(1).toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("1;Idée;\"'=Des vélos; pour les tournées\";Déposée;;Émile Éluard;;;15/03/2026;;0;");
    }

    @Test
    void the_booklet_is_a_pdf_and_keeps_hidden_names() {
        OfficeFile file = files.booklet(visitor(CAMILLE), campaignId);

        assertThat(file.name()).isEqualTo("recueil-mieux-travailler-ensemble-2026-03-15.pdf");
        assertThat(new String(file.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void the_hashes_of_the_archive_are_those_of_its_files() throws IOException {
        Map<String, byte[]> entries = entries(files.archive(visitor(CAMILLE), campaignId));
        List<String> hashes = new String(entries.remove("empreintes.sha256"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(hashes).hasSameSizeAs(entries.keySet());
        entries.forEach((name, content) -> assertThat(hashes).contains(Sha256.of(content) + "  " + name));
        assertThat(new String(entries.get("idees.json"), StandardCharsets.UTF_8))
                .contains("\"numero\": 1", "Des vélos; pour les tournées");
        assertThat(new String(entries.get("liste-emargement.json"), StandardCharsets.UTF_8))
                .contains("\"agents\": 3");
    }

    @Test
    void nobody_is_numbered_in_the_archive() throws IOException {
        scene.clock.setTo(LocalDate.of(2026, 5, 4));
        scene.get(Supports.class).support(visitor(SACHA), ideaId);
        for (Map.Entry<String, byte[]> entry :
                entries(files.archive(visitor(CAMILLE), campaignId)).entrySet()) {
            if (!entry.getKey().equals("empreintes.sha256")) {
                assertThat(new String(entry.getValue(), StandardCharsets.UTF_8))
                        .as(entry.getKey())
                        .doesNotContainPattern("\\b(1001|1002|1003|1004)\\b");
            }
        }
    }

    @Test
    void ballots_and_numbers_of_supports_are_in_no_file_before_the_results() throws IOException {
        long voted = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.VOTES);
        long chosen = scene.idea(voted, EMILE, "Un abri pour les vélos");
        scene.clock.setTo(LocalDate.of(2026, 5, 4));
        scene.get(Booth.class).choose(visitor(SACHA), voted, chosen, 1);
        resultsAt(voted, scene.clock.instant());

        assertThat(entries(files.archive(visitor(CAMILLE), voted)).keySet())
                .as("results told while one can still vote")
                .contains("idees.json", "soutiens.json")
                .doesNotContain("bulletins-nominatifs.json", "bulletins-secrets.json", "decisions.json");

        scene.clock.setTo(LocalDate.of(2026, 5, 20));
        assertThat(entries(files.archive(visitor(CAMILLE), voted)).keySet())
                .as("fewer secret ballots than the threshold")
                .contains("bulletins-nominatifs.json", "decisions.json")
                .doesNotContain("bulletins-secrets.json");
        Map<String, byte[]> hidden = entries(files.archive(visitor(CAMILLE), campaignId));
        assertThat(hidden.keySet()).doesNotContain("soutiens.json", "bulletins-nominatifs.json", "decisions.json");
        assertThat(new String(hidden.get("idees.json"), StandardCharsets.UTF_8)).contains("\"soutiens\": null");
    }

    @Test
    void an_answer_is_in_the_archive_from_its_moment_on() throws IOException {
        change(
                "insert into official_answer (id, company_id, site_id, idea_id, state, answer_text, written_at, written_by,"
                        + " published_at, published_by, version) select -1, company_id, site_id, id, 'ACCEPTED', 'Oui.',"
                        + " submitted_at, author_id, submitted_at, author_id, 1 from idea where id = " + ideaId);
        resultsAt(campaignId, scene.clock.instant().plusSeconds(60));
        assertThat(entries(files.archive(visitor(CAMILLE), campaignId)).get("reponses.json"))
                .asString()
                .doesNotContain("Oui.");

        scene.clock.advance(Duration.ofSeconds(60));
        assertThat(entries(files.archive(visitor(CAMILLE), campaignId)).get("reponses.json"))
                .asString()
                .contains("Oui.");
    }

    @Test
    void ideas_taken_back_are_in_no_table_and_withdrawn_ones_in_that_of_moderators() {
        change("update idea set state = 'TAKEN_BACK' where author_id = " + EMILE);
        change("update idea set state = 'WITHDRAWN' where author_id = " + SACHA);
        scene.access.grant(EMILE, IdeaPermission.EXPORT);

        assertThat(new String(
                        files.ideas(visitor(CAMILLE), campaignId, Format.CSV).content(), StandardCharsets.UTF_8))
                .contains("Un vestiaire chauffé")
                .doesNotContain("Des vélos");
        assertThat(new String(
                        files.ideas(visitor(EMILE), campaignId, Format.CSV).content(), StandardCharsets.UTF_8))
                .doesNotContain("Un vestiaire chauffé", "Des vélos");
    }

    private void resultsAt(long campaign, Instant moment) {
        scene.inTransaction(() -> {
            scene.get(CampaignRepository.class)
                    .find(visitor(CAMILLE).site(), campaign)
                    .orElseThrow()
                    .publishResults(moment);
            return null;
        });
    }

    private void change(String sql) {
        scene.inTransaction(
                () -> scene.get(EntityManager.class).createNativeQuery(sql).executeUpdate());
    }

    static Map<String, byte[]> entries(OfficeFile file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
