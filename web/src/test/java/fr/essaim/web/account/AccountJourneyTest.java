// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AccountJourneyTest {

    private static final String CHOSEN = "pédale lundi citron";
    private static final TestClock CLOCK = new TestClock();
    private static PortalUnderTest portal;

    private final Browser browser = new Browser(portal);
    private final Tables tables = new Tables(portal.dataSource());

    @BeforeAll
    static void start() {
        portal = new PortalUnderTest(CLOCK);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void later() {
        CLOCK.advance(Duration.ofHours(3));
        tables.change("update account set must_change = false, password_hash = (select password_hash from account c"
                + " where c.login = 'admin') where login in ('zoe', 'jean')");
    }

    @Test
    void an_agent_changes_the_password_and_only_other_sessions_end() {
        browser.signedIn("zoe");
        Browser elsewhere = new Browser(portal).signedIn("zoe");
        String session = browser.sessionId();

        HttpResponse<String> changed = change(PortalUnderTest.PASSWORD, CHOSEN, CHOSEN);
        assertThat(location(changed)).isEqualTo("/account?changed");
        assertThat(browser.get("/account?changed").body()).contains("Votre mot de passe est changé");
        assertThat(browser.sessionId()).isNotEqualTo(session);
        assertThat(elsewhere.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(new Browser(portal)
                        .signIn("/signin", "zoe", PortalUnderTest.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Browser(portal).signIn("/signin", "zoe", CHOSEN).statusCode())
                .isEqualTo(302);
        assertThat(events("PASSWORD_CHANGED", "agent_id = 101")).isPositive();
    }

    @Test
    void what_is_wrong_with_a_new_password_is_told_and_nothing_is_changed() {
        browser.signedIn("zoe");

        HttpResponse<String> wrong = change("faux", CHOSEN, CHOSEN);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Le mot de passe actuel n’est pas le bon");
        assertThat(events("SIGN_IN_REFUSED", "agent_id = 101 and about = 'password'"))
                .isPositive();
        assertThat(change(PortalUnderTest.PASSWORD, PortalUnderTest.PASSWORD, PortalUnderTest.PASSWORD)
                        .body())
                .contains("Choisissez un autre mot de passe que l’actuel.");
        assertThat(change(PortalUnderTest.PASSWORD, CHOSEN, CHOSEN + "x").body())
                .contains("diffèrent");
        assertThat(change(PortalUnderTest.PASSWORD, "court", "court").body())
                .contains("Au moins 12 caractères sont attendus");
        assertThat(change(PortalUnderTest.PASSWORD, "Lefèvre-2026-Zoé", "Lefèvre-2026-Zoé")
                        .body())
                .contains("se devine trop facilement");
        assertThat(new Browser(portal)
                        .signIn("/signin", "zoe", PortalUnderTest.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_session_left_open_does_not_help_to_guess_the_old_password() {
        browser.signedIn("jean");
        for (int i = 0; i < 5; i++) {
            change("faux " + i, CHOSEN, CHOSEN);
        }

        assertThat(change(PortalUnderTest.PASSWORD, CHOSEN, CHOSEN).body()).contains("Réessayez après ");
        assertThat(new Browser(portal).signIn("/signin", "jean", CHOSEN).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_password_from_an_import_is_changed_before_any_other_page_opens() {
        tables.change("update account set must_change = true where login = 'jean'");
        browser.signIn("/signin", "jean", PortalUnderTest.PASSWORD);

        assertThat(location(browser.get("/page/plan"))).isEqualTo("/account/password");
        assertThat(location(browser.get("/account"))).isEqualTo("/account/password");
        assertThat(browser.get("/resource/essaim.plan").statusCode()).isEqualTo(401);
        assertThat(browser.post("/page/plan", Map.of("a", "b"), "Faces-Request", "partial/ajax")
                        .body())
                .contains("<redirect url=\"/account/password\">");
        assertThat(browser.get("/account/password").body()).contains("choisissez le vôtre avant de continuer");
        change(PortalUnderTest.PASSWORD, CHOSEN, CHOSEN);
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
        browser.post("/signout", Map.of("csrf", Browser.csrf(browser.get("/page/plan"))));
        assertThat(location(browser.signIn("/signin", "jean", CHOSEN))).isEqualTo("/");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_from_the_administrator_lets_its_holder_choose_a_password_once() {
        Browser administrator = new Browser(portal).signedIn("admin");
        String first = link(administrator);
        String link = link(administrator);

        assertThat(browser.openLink(first).statusCode()).isEqualTo(404);
        String before = browser.sessionId();
        HttpResponse<String> form = browser.openLink(link);
        assertThat(browser.sessionId()).isNotEqualTo(before);
        assertThat(form.body()).contains("Zoé", "«\u00a0zoe\u00a0»").doesNotContain(code(link));
        assertThat(form.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        Map<String, String> fields =
                new HashMap<>(Map.of("csrf", Browser.csrf(form), "chosen", "123456789012", "again", "123456789012"));
        HttpResponse<String> refused = browser.post("/reset", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("se devine trop facilement");
        fields.putAll(Map.of("chosen", CHOSEN, "again", CHOSEN));
        assertThat(location(browser.post("/reset", fields))).isEqualTo("/signin?chosen");
        assertThat(location(browser.post("/reset", fields)))
                .as("a second click")
                .isEqualTo("/signin");
        assertThat(browser.get("/signin?chosen").body()).contains("Votre mot de passe est enregistré");
        assertThat(browser.openLink(link).statusCode()).isEqualTo(404);
        assertThat(browser.signIn("/signin", "zoe", CHOSEN).statusCode()).isEqualTo(302);
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(tables.list("select code_hash from one_time_link", row -> row.getString(1)))
                .doesNotContain(code(link));
        assertThat(events("PASSWORD_LINK_MADE", "agent_id = 105 and about_number = 101"))
                .isPositive();
        assertThat(events("PASSWORD_CHANGED", "agent_id is null and about_number = 101"))
                .as("who holds a link is not known to be the agent")
                .isPositive();
    }

    @Test
    void a_link_left_open_is_not_for_whoever_signs_in_next() {
        assertThat(browser.openLink(link(new Browser(portal).signedIn("admin"))).body())
                .contains("Zoé");

        browser.signedIn("jean");

        assertThat(browser.get("/reset").body()).doesNotContain("Zoé");
    }

    @Test
    void a_password_chosen_with_a_link_ends_the_sessions_of_before() {
        Browser before = new Browser(portal).signedIn("zoe");
        String link = link(new Browser(portal).signedIn("admin"));
        String csrf = Browser.csrf(browser.openLink(link));
        browser.post("/reset", Map.of("csrf", csrf, "chosen", CHOSEN, "again", CHOSEN));

        assertThat(before.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(tables.count("select count(*) from open_session where agent_id = 101"))
                .isZero();
    }

    @Test
    void a_page_of_a_link_that_is_too_old_says_so_and_goes_on_in_another_language() {
        String link = link(new Browser(portal).signedIn("admin"));
        String csrf = Browser.csrf(browser.openLink(link));
        assertThat(location(browser.post("/language", Map.of("csrf", csrf, "to", "en", "from", "/reset"))))
                .isEqualTo("/reset");
        assertThat(browser.get("/reset").body()).contains("your login is");

        browser.forgetCookies();
        HttpResponse<String> late = browser.post("/reset", Map.of("csrf", csrf, "chosen", CHOSEN, "again", CHOSEN));
        assertThat(location(late)).isEqualTo("/reset?expired");
        assertThat(browser.get("/reset?expired").body())
                .contains("Cette page avait expiré. Ouvrez votre lien à nouveau.");
    }

    @Test
    void an_administrator_does_nothing_to_his_own_account_but_what_everybody_may() {
        Browser administrator = new Browser(portal).signedIn("admin");
        HttpResponse<String> found = administrator.get("/admin/accounts?q=script");
        for (String step : List.of("link", "factor", "sessions")) {
            HttpResponse<String> refused = administrator.post(
                    "/admin/accounts", Map.of("csrf", Browser.csrf(found), "agent", "105", "step", step));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Ce compte est le vôtre").doesNotContain("/reset#");
        }
        assertThat(administrator
                        .post("/admin/accounts", Map.of("csrf", Browser.csrf(found), "agent", "101", "step", "any"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_administrator_ends_the_sessions_of_an_agent() {
        browser.signedIn("jean");
        Browser administrator = new Browser(portal).signedIn("admin");
        HttpResponse<String> ended = administrator.post(
                "/admin/accounts",
                Map.of("csrf", Browser.csrf(administrator.get("/admin/accounts")), "agent", "102", "step", "sessions"));

        assertThat(ended.body()).contains("Les connexions de Jean");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(events("SESSIONS_ENDED", "agent_id = 105 and about_number = 102"))
                .isEqualTo(1);
    }

    @Test
    void signing_out_leaves_an_event_and_waiting_leaves_none() {
        browser.signedIn("zoe");
        long out = events("SIGNED_OUT", "agent_id = 101");
        browser.post("/signout", Map.of("csrf", Browser.csrf(browser.get("/account"))));
        assertThat(events("SIGNED_OUT", "agent_id = 101")).isEqualTo(out + 1);

        long refused = events("SIGN_IN_REFUSED", "agent_id is null");
        Browser stranger = new Browser(portal);
        for (int i = 0; i < 9; i++) {
            stranger.signIn("/signin", "nobody", "faux");
        }
        stranger.signIn("/signin", "nobody", "x".repeat(300));
        assertThat(events("SIGN_IN_REFUSED", "agent_id is null")).isEqualTo(refused + 5);
    }

    @Test
    void an_import_that_gives_a_password_ends_sessions_and_withdraws_links() {
        browser.signedIn("jean");
        Browser administrator = new Browser(portal).signedIn("admin");
        administrator.post(
                "/admin/accounts",
                Map.of("csrf", Browser.csrf(administrator.get("/admin/accounts")), "agent", "102", "step", "link"));
        String csrf = Browser.csrf(administrator.get("/admin/directory"));
        administrator.upload(
                "/admin/directory",
                Map.of("csrf", csrf, "step", "check"),
                "agents.csv",
                "Identifiant;Nom;Prénom;Mot de passe\njean;Martin;Jean;une phrase assez longue\n"
                        .getBytes(StandardCharsets.UTF_8));
        administrator.post("/admin/directory", Map.of("csrf", csrf, "step", "apply"));

        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(tables.count("select count(*) from open_session where agent_id = 102"))
                .isZero();
        assertThat(tables.count("select count(*) from one_time_link where agent_id = 102"))
                .isZero();
    }

    @Test
    void a_link_is_worth_nothing_after_a_day_and_nobody_else_makes_one() {
        String link = link(new Browser(portal).signedIn("admin"));
        CLOCK.advance(Duration.ofHours(24));
        assertThat(browser.openLink(link).body()).contains("Ce lien a déjà servi ou n’est plus valable");

        browser.signedIn("jean");
        assertThat(browser.get("/admin/accounts?q=zoe").statusCode()).isEqualTo(403);
        assertThat(browser.post(
                                "/admin/accounts",
                                Map.of("csrf", Browser.csrf(browser.get("/account")), "agent", "101", "step", "link"))
                        .statusCode())
                .isEqualTo(403);
    }

    private long events(String kind, String condition) {
        return tables.count("select count(*) from audit_event where kind = ? and " + condition, kind);
    }

    private static String code(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private String link(Browser administrator) {
        HttpResponse<String> found = administrator.get("/admin/accounts?q=zo%C3%A9");
        assertThat(found.body()).contains("Identifiant\u00a0: zoe");
        HttpResponse<String> made = administrator.post(
                "/admin/accounts", Map.of("csrf", Browser.csrf(found), "agent", "101", "step", "link", "q", "zoé"));
        Matcher link = Pattern.compile(portal.url() + "/reset#[\\w-]{43}").matcher(made.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private HttpResponse<String> change(String old, String chosen, String again) {
        String csrf = Browser.csrf(browser.get("/account/password"));
        return browser.post("/account/password", Map.of("csrf", csrf, "old", old, "chosen", chosen, "again", again));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replace(portal.url(), "");
    }
}
