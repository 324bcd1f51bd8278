// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.ldap.LdapScene;
import fr.essaim.web.directory.ldap.TestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal where people live on an LDAP server, from outside. */
@OnEachDatabase
class LdapPageTest {

    private static final String PASSWORD = PortalUnderTest.PASSWORD;
    private static final String DIRECTORY = "/admin/directory";

    private final TestServer server = new TestServer();
    private final TestClock clock = new TestClock();
    private final PortalUnderTest portal = new PortalUnderTest(clock, Optional.of(LdapScene.settings(server)));
    private final Browser browser = new Browser(portal);

    LdapPageTest() {
        LdapScene.plant(server, new Tables(portal.dataSource()));
    }

    @AfterEach
    void stop() {
        portal.close();
        server.close();
    }

    @Test
    void portlets_see_number_roles_and_language_of_whoever_signs_in() {
        assertThat(browser.signedIn("zoe").get("/page/plan").body())
                .contains("user=101 principal=101 steering=true agent=true admin=false locale=fr");
    }

    @Test
    void signing_in_changes_the_session_id() {
        browser.get("/signin");
        String before = browser.sessionId();
        browser.signIn("/signin", "zoe", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_server_that_is_away_is_told_and_the_password_is_not_blamed() {
        server.stop();
        HttpResponse<String> refused = browser.signIn("/signin", "zoe", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body())
                .contains("L’annuaire qui vérifie les mots de passe ne répond pas.")
                .doesNotContain("incorrect");
        server.start();
        clock.advance(Duration.ofSeconds(5));
        assertThat(browser.signIn("/signin", "zoe", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_is_signed_in_goes_on_while_the_server_is_away() {
        browser.signedIn("zoe");
        server.stop();
        clock.advance(Duration.ofHours(1));

        assertThat(browser.get("/page/plan").body())
                .contains("user=101 principal=101 steering=true")
                .contains("Zoé Lefèvre-Nœl");
    }

    @Test
    void an_account_closed_meanwhile_is_signed_out() {
        browser.signedIn("zoe");
        server.change("uid=zoe,ou=people," + TestServer.ROOT, "pwdAccountLockedTime", "000001010000Z");
        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("/signin", "zoe", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void the_language_chosen_is_kept_from_one_session_to_the_next() {
        browser.signedIn("zoe");
        String csrf = Browser.csrf(browser.get("/page/plan"));
        browser.post("/language", Map.of("csrf", csrf, "to", "en"), "Referer", portal.url() + "/page/plan");

        assertThat(new Browser(portal).signedIn("zoe").get("/page/plan").body()).contains("locale=en");
    }

    @Test
    void the_administrator_is_told_where_people_come_from_and_how_it_goes() {
        String page = browser.signedIn("admin").get(DIRECTORY).body();

        assertThat(page)
                .contains("viennent de l’annuaire LDAP", "L’annuaire répond.", "OpenLDAP ou compatible", "127.0.0.1:")
                .contains("cn=Admins du Portail, ou=groups,dc=ville,dc=example")
                .doesNotContain("type=\"file\"", "??", "directory.import");
        assertThat(browser.get(DIRECTORY, "Accept-Language", "en").statusCode()).isEqualTo(200);
    }

    @Test
    void the_administrator_is_told_that_the_server_is_away_and_since_when() {
        browser.signedIn("admin");
        server.stop();

        assertThat(browser.get(DIRECTORY).body())
                .contains("L’annuaire ne répond pas comme il faut depuis")
                .contains("(91 connect error)");
    }

    @Test
    void only_the_administrator_sees_that_page_and_no_file_is_taken() {
        assertThat(browser.signedIn("zoe").get(DIRECTORY).statusCode()).isEqualTo(403);
        Browser administrator = new Browser(portal).signedIn("admin");
        String csrf = Browser.csrf(administrator.get(DIRECTORY));
        assertThat(administrator
                        .upload(DIRECTORY, Map.of("csrf", csrf, "step", "check"), "agents.csv", new byte[] {1})
                        .statusCode())
                .isEqualTo(415);
    }
}
