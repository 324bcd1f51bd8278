// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AuditPageTest {

    private static final String PATH = "/admin/audit";

    private static TestClock clock;
    private static PortalUnderTest portal;
    private static Tables tables;
    private static PortalAudit audit;
    private static Browser administrator;

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
                .contains("3 événements", "Export", "Campagne n°\u00a012", "Droits modifiés", "Jean", "Inconnu")
                .contains("Connexion refusée");
        assertThat(page.indexOf("Inconnu")).as("the newest first").isLessThan(page.indexOf("Campagne n°"));
    }

    @Test
    void events_are_chosen_by_kind_by_agent_and_by_day() {
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", 12));
        audit.record(AuditEvent.by(SITE, ZOE, AuditKind.PUBLISHED).about("Campaign", 13));
        audit.record(AuditEvent.by(SITE, CURIOUS, AuditKind.RIGHTS_CHANGED).aboutAgent(ZOE));
        audit.record(AuditEvent.by(SITE, JEAN, AuditKind.EXPORTED).about("Campaign", 14));

        assertThat(administrator.get(PATH + "?kind=EXPORTED").body())
                .contains("2 événements", "n°\u00a012", "n°\u00a014");
        assertThat(administrator.get(PATH + "?agent=" + ZOE).body())
                .contains("3 événements")
                .doesNotContain("n°\u00a014");
        assertThat(administrator.get(PATH + "?agent=nobody").body()).contains("Aucun événement");
        assertThat(administrator.get(PATH + "?kind=EXPORTED&agent=" + JEAN).body())
                .contains("Un événement");
        String today = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        assertThat(administrator.get(PATH + "?from=" + today + "&to=" + today).body())
                .contains("4 événements");
        assertThat(administrator.get(PATH + "?from=2199-01-01").body()).contains("Aucun événement");
        assertThat(administrator.get(PATH + "?from=yesterday&kind=NONE").body()).contains("4 événements");
    }

    @Test
    void pages_of_fifty_follow_each_other_with_the_filter() {
        for (int number = 1; number <= 51; number++) {
            audit.record(AuditEvent.by(SITE, ZOE, AuditKind.EXPORTED).about("Campaign", number));
        }

        assertThat(administrator.get(PATH + "?kind=EXPORTED").body())
                .contains("Page 1 sur 2", "n°\u00a051<", "page=1&amp;kind=EXPORTED")
                .doesNotContain("n°\u00a01<");
        assertThat(administrator.get(PATH + "?kind=EXPORTED&page=1").body()).contains("n°\u00a01<");
        assertThat(administrator.get(PATH + "?page=2").statusCode()).isEqualTo(404);
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
        assertThat(administrator.get(PATH + "?kind=RIGHTS_CHANGED").body()).contains("Nora Haddad");
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
