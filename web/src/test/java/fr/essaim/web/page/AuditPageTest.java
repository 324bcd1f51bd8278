// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditFilter;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.Slice;
import fr.essaim.exchange.Format;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalParts;
import fr.essaim.web.PortalSettings;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.SignInSettings;
import fr.essaim.web.TestClock;
import fr.essaim.web.audit.AuditTrail;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.security.CheapPasswords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class AuditPageTest {

    private static final String PATH = "/admin/audit";

    private static TestClock clock;
    private static PortalUnderTest portal;
    private static Tables tables;
    private static PortalAudit audit;
    private static Browser administrator;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        clock = new TestClock();
        portal = new PortalUnderTest(clock);
        tables = new Tables(portal.dataSource());
        audit = new PortalAudit(tables, clock);
        administrator = new Browser(portal).signedIn("admin");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void clear() {
        tables.change("delete from audit_event where id > 0");
    }

    @Test
    void the_administrator_reads_who_did_what_and_to_whom() {
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", 12));
        audit.record(AuditEvent.by(SITE, CURIOUS, AuditKind.RIGHTS_CHANGED).aboutAgent(JEAN));
        audit.record(AuditEvent.bySomebody(SITE, AuditKind.SIGN_IN_REFUSED));

        String page = administrator.get(PATH).body();

        assertThat(page)
                .contains("Export", "Campagne n°\u00a012", "Droits modifiés", "Jean", "Inconnu")
                .contains("Connexion refusée");
        assertThat(page.indexOf("Inconnu")).as("the newest first").isLessThan(page.indexOf("Campagne n°"));
    }

    @Test
    void events_are_chosen_by_kind_by_agent_and_by_day() {
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", 12));
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.PUBLISHED).about("Campaign", 13));
        audit.record(AuditEvent.by(SITE, CURIOUS, AuditKind.RIGHTS_CHANGED).aboutAgent(ZOE));
        audit.record(AuditEvent.by(SITE, JEAN, AuditKind.EXPORTED).about("Campaign", 14));

        assertThat(lines("?kind=EXPORTED")).isEqualTo(2);
        assertThat(administrator.get(PATH + "?kind=EXPORTED").body()).contains("n°\u00a012", "n°\u00a014");
        assertThat(lines("?agent=" + ZOE)).isEqualTo(3);
        assertThat(administrator.get(PATH + "?agent=" + ZOE).body()).doesNotContain("n°\u00a014");
        assertThat(administrator.get(PATH + "?agent=nobody").body()).contains("Aucun événement");
        assertThat(lines("?kind=EXPORTED&agent=" + JEAN)).isEqualTo(1);
        String today = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        assertThat(lines("?from=" + today + "&to=" + today)).isEqualTo(4);
        assertThat(administrator.get(PATH + "?from=2199-01-01").body()).contains("Aucun événement");
        assertThat(lines("?from=yesterday&kind=NONE")).isEqualTo(4);
    }

    private static int lines(String choice) {
        return administrator.get(PATH + choice).body().split("<th scope=\"row\"", -1).length - 1;
    }

    @Test
    void agents_whose_accounts_are_closed_are_found_by_name_too_and_the_page_says_when_they_are_too_many() {
        audit.record(AuditEvent.by(SITE, FORMER, AuditKind.EXPORTED).about("Campaign", 12));
        assertThat(lines("?agent=ines")).isEqualTo(1);
        assertThat(administrator.get(PATH + "?agent=ines").body()).doesNotContain("Précisez");

        AuditChoice.AgentSearch crowd = (words, size) -> new Slice<>(Collections.nCopies(size, ZOE), size + 1L);
        assertThat(AuditChoice.agents("martin", crowd).total()).isGreaterThan(200);
    }

    @Test
    void what_exactly_is_told_in_the_language_of_the_reader_and_as_a_code_in_the_file() {
        for (String detail :
                List.of("+SCRUTINEER.12", "-SCRUTINEER.12", "closed", "+unknown", "2026-03-16T09:00:00Z")) {
            audit.record(AuditEvent.by(SITE, CURIOUS, AuditKind.RIGHTS_CHANGED)
                    .aboutAgent(JEAN)
                    .detail(detail));
        }

        assertThat(administrator.get(PATH).body())
                .contains(
                        "Ajout\u00a0: scrutin, campagne n°\u00a012",
                        "Retrait\u00a0: scrutin, campagne n°\u00a012",
                        "Compte fermé",
                        "Ajout\u00a0: unknown",
                        "16/03/2026");
        assertThat(administrator.get(PATH + "?export=csv").body())
                .contains(";'+SCRUTINEER.12;Ajout\u00a0: scrutin, campagne n°\u00a012", ";closed;Compte fermé");
        assertThat(new AuditDetail(Locale.ENGLISH, DateTimeFormatter.ISO_INSTANT).text("-SCRUTINEER.12"))
                .isEqualTo("Removed: scrutineer, campaign no. 12");
    }

    @Test
    void a_workbook_that_is_full_says_so_in_its_last_line() throws IOException {
        for (int number = 1; number <= 3; number++) {
            audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", number));
        }
        AuditTrail trail = new AuditTrail(tables);
        AuditLines texts = new AuditLines(new LocalDirectory(tables), SITE, clock.getZone());
        AuditFilter all = new AuditFilter(1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();

        new AuditSheet(trail, texts, Locale.FRENCH, 2).write(all, Format.XLSX, workbook);
        new AuditSheet(trail, texts, Locale.FRENCH, 2).write(all, Format.CSV, csv);

        assertThat(sheet(workbook))
                .contains("Campaign/3", "Campaign/2", "Ce fichier s")
                .doesNotContain("Campaign/1<");
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("Campaign/1").doesNotContain("Ce fichier s");
    }

    private String sheet(ByteArrayOutputStream workbook) throws IOException {
        Path file = Files.write(folder.resolve("journal.xlsx"), workbook.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void pages_of_fifty_follow_each_other_with_the_filter() {
        for (int number = 1; number <= 120; number++) {
            audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", number));
        }

        String first = administrator.get(PATH + "?kind=EXPORTED").body();
        assertThat(first).contains("n°\u00a0120<", "n°\u00a071<").doesNotContain("n°\u00a070<", "Plus récents");
        String second = administrator.get(link(first, "next")).body();
        assertThat(second)
                .contains("n°\u00a070<", "n°\u00a021<", "Plus récents")
                .doesNotContain("n°\u00a071<", "n°\u00a020<");
        String last = administrator.get(link(second, "next")).body();
        assertThat(last).contains("n°\u00a020<", "n°\u00a01<").doesNotContain("Plus anciens");

        String back = administrator.get(link(last, "prev")).body();
        assertThat(back).contains("n°\u00a070<", "n°\u00a021<").doesNotContain("n°\u00a071<", "n°\u00a020<");
        assertThat(administrator.get(link(back, "prev")).body()).contains("n°\u00a0120<", "n°\u00a071<");
        assertThat(lines("?before=1&kind=EXPORTED")).isEqualTo(50);
        assertThat(lines("?after=x&before=-3")).isEqualTo(50);
    }

    private static String link(String page, String rel) {
        Matcher link =
                Pattern.compile("rel=\"" + rel + "\"\\s+href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).contains("kind=EXPORTED");
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void the_log_goes_out_as_a_file_and_that_is_an_event_itself() {
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", 12));

        String file = administrator.get(PATH + "?export=csv").body();

        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("EXPORTED;Export;" + ZOE + ";", "Campaign/12", "AUDIT_EXPORTED");
        assertThat(administrator.get(PATH).body()).contains("Export du journal des accès", "127.0.0.1");
        assertThat(administrator.get(PATH + "?export=xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("journal-des-acces-", ".xlsx"));
    }

    @Test
    void nobody_else_sees_it() {
        Browser zoe = new Browser(portal).signedIn("zoe");

        assertThat(zoe.get(PATH).statusCode()).isEqualTo(403);
        assertThat(zoe.get(PATH + "?export=csv").statusCode()).isEqualTo(403);
        assertThat(zoe.get("/page/plan").body()).doesNotContain(PATH);
        assertThat(kinds()).doesNotContain("AUDIT_EXPORTED");
    }

    @Test
    void a_directory_file_out_and_one_in_leave_events() {
        String csrf = Browser.csrf(administrator.get("/admin/directory"));
        administrator.get("/admin/directory?export=AGENTS");
        administrator.get("/admin/directory?template=AGENTS");
        administrator.upload(
                "/admin/directory",
                Map.of("csrf", csrf, "step", "check"),
                "agents.csv",
                "Identifiant;Nom;Prénom;Rôles;Mot de passe\nnora;Haddad;Nora;hr;une phrase assez longue\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(kinds()).containsExactly("EXPORTED");

        clock.advance(Duration.ofSeconds(1));
        administrator.post("/admin/directory", Map.of("csrf", csrf, "step", "apply"));

        assertThat(kinds()).containsExactlyInAnyOrder("EXPORTED", "RIGHTS_CHANGED", "PASSWORD_CHANGED", "IMPORTED");
        assertThat(administrator.get(PATH).body()).contains("Ajout\u00a0: ressources humaines");
        assertThat(administrator.get(PATH + "?kind=RIGHTS_CHANGED").body()).contains("Nora Haddad");
    }

    @Test
    void the_account_that_a_set_password_makes_is_told_to_be_an_administrators() {
        DataSource source = TestTables.database();
        PortalParts parts = new PortalParts(
                new PortalSettings(
                        "",
                        "",
                        false,
                        "girafe parapluie samovar",
                        Optional.empty(),
                        Optional.empty(),
                        new SignInSettings(Set.of(), Optional.of(folder), "")),
                source,
                about -> "",
                CheapPasswords.create(),
                clock);
        parts.migrate();
        parts.firstAgents().seedAdministrator();
        parts.firstAgents().seedAdministrator();

        assertThat(new Tables(source)
                        .list(
                                "select kind, about, about_number, detail from audit_event",
                                row -> row.getString(1) + " " + row.getString(2) + "/" + row.getLong(3) + " "
                                        + row.getString(4)))
                .containsExactly("RIGHTS_CHANGED Agent/1 +admin");
    }

    @Test
    void an_event_in_a_change_that_fails_is_in_no_list() {
        assertThatThrownBy(() -> tables.inTransaction(() -> {
                    audit.record(AuditEvent.by(SITE, ZOE, AuditKind.IMPORTED));
                    throw new IllegalStateException("as asked");
                }))
                .hasMessage("as asked");

        assertThat(kinds()).isEmpty();
    }

    private static List<String> kinds() {
        return tables.list("select kind from audit_event order by id", row -> row.getString(1));
    }
}
