// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.notice.MailChoices;
import fr.essaim.web.notice.MailSettings;
import fr.essaim.web.notice.Unsubscription;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class NoticesPageTest {

    private static final MailSettings MAIL =
            new MailSettings("127.0.0.1", 1, "", "", false, "essaim@ville.example", "https://portail.ville.example");

    private static PortalUnderTest portal;
    private static Tables tables;
    private static MailChoices choices;

    @BeforeAll
    static void start() {
        TestClock clock = new TestClock();
        portal = new PortalUnderTest(clock, Optional.empty(), Optional.of(MAIL));
        tables = new Tables(portal.dataSource());
        choices = new MailChoices(tables, clock);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void the_bell_counts_what_is_not_read_and_the_page_shows_it_with_its_link() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        read(zoe);
        assertThat(zoe.get("/page/plan").body()).contains("aria-label=\"Notifications\u00a0: aucune non lue\"");
        tell("bell-1", "L’accueil <b>& co</b>");
        tell("bell-2", "La voirie");

        assertThat(zoe.get("/page/plan").body())
                .contains("aria-label=\"Notifications\u00a0: 2 non lues\"")
                .containsPattern("portal-unread-count\"[^>]*>2<");
        String page = zoe.get("/notices").body();
        assertThat(page)
                .contains("Vous pilotez désormais l’action 7, «\u00a0L’accueil &lt;b&gt;&amp; co&lt;/b&gt;\u00a0».")
                .contains("href=\"/page/plan?view=sheet&amp;action=5001\"")
                .contains("2 mars 2026");
        assertThat(page.indexOf("La voirie")).isLessThan(page.indexOf("L’accueil"));
    }

    @Test
    void a_notice_of_a_feature_that_is_not_installed_is_a_sentence_and_leads_nowhere() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        read(zoe);
        portal.notices()
                .tell(
                        SITE,
                        ZOE,
                        new Notice("survey.opened", new RecordKey("Survey", 3), "survey-3", List.of("Vos repas")));

        String page = zoe.get("/notices").body();

        String line =
                page.substring(page.indexOf("<li data-notice"), page.indexOf("</li>", page.indexOf("<li data-notice")));
        assertThat(line)
                .contains("Aucune page de ce portail n’en dit plus\u00a0: cette fonctionnalité n’y est pas installée.")
                .contains("value=\"read-one\"")
                .doesNotContain("href");

        assertThat(answer(zoe, "read-one").statusCode()).isEqualTo(302);
        assertThat(zoe.get("/notices").body()).doesNotContain("portal-unread").doesNotContain("read-one");
    }

    @Test
    void opening_the_page_reads_nothing_and_the_button_reads_all() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        tell("read-1", "Un");
        zoe.get("/notices");
        assertThat(zoe.get("/notices").body()).contains("portal-unread");

        HttpResponse<String> answer = read(zoe);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(zoe.get("/notices").body()).doesNotContain("portal-unread").doesNotContain("Tout marquer comme lu");
    }

    @Test
    void a_long_list_has_pages_and_a_page_beyond_its_end_is_not_found() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        for (int number = 0; number < 45; number++) {
            tell("page-" + number, "Numéro " + number);
        }

        assertThat(zoe.get("/notices").body())
                .contains("href=\"/notices?page=1\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(zoe.get("/notices?page=1").body()).contains("href=\"/notices?page=0\"");
        assertThat(zoe.get("/notices?page=99").statusCode()).isEqualTo(404);
        assertThat(zoe.get("/notices?page=99999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void an_empty_list_says_what_will_be_there() {
        assertThat(new Browser(portal).signedIn("admin").get("/notices").body())
                .contains("Aucune notification")
                .doesNotContain("Tout marquer comme lu");
    }

    @Test
    void mails_are_off_at_first_and_the_box_turns_them_on_and_off() {
        Browser admin = new Browser(portal).signedIn("admin");
        HttpResponse<String> page = admin.get("/notices");
        assertThat(page.body()).contains("name=\"wanted\"").doesNotContain("checked");

        admin.post("/notices", Map.of("csrf", Browser.csrf(page), "step", "mail", "wanted", "true"));
        assertThat(admin.get("/notices?saved").body())
                .contains("checked=\"checked\"")
                .contains("Vous recevrez aussi les prochaines notifications par courriel.");

        admin.post("/notices", Map.of("csrf", Browser.csrf(page), "step", "mail"));
        assertThat(admin.get("/notices").body()).doesNotContain("checked");
    }

    @Test
    void who_has_no_mailbox_is_told_so() {
        assertThat(new Browser(portal).signedIn("jean").get("/notices").body())
                .contains("Votre compte n’a pas d’adresse de courriel")
                .doesNotContain("name=\"wanted\"");
    }

    @Test
    void the_link_in_a_mail_asks_first_and_its_form_stops_the_mails_without_signing_in() {
        String link = "/unsubscribe?token=" + new Unsubscription(tables).token(SITE, ZOE);
        choices.choose(SITE, ZOE, true);
        Browser outside = new Browser(portal);

        assertThat(outside.get(link).body()).contains("Ne plus recevoir de courriels");
        assertThat(outside.sessionId()).isEmpty();
        assertThat(choices.wants(SITE, ZOE)).isTrue();

        assertThat(outside.post("/unsubscribe", Map.of("token", new Unsubscription(tables).token(SITE, ZOE)))
                        .body())
                .contains("Vous ne recevrez plus de courriel");
        assertThat(choices.wants(SITE, ZOE)).isFalse();
    }

    @Test
    void the_button_of_a_mail_program_stops_the_mails() {
        choices.choose(SITE, ZOE, true);
        String link = "/unsubscribe?token=" + new Unsubscription(tables).token(SITE, ZOE);

        assertThat(new Browser(portal)
                        .post(link, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(choices.wants(SITE, ZOE)).isFalse();
    }

    @Test
    void a_link_that_was_not_signed_here_stops_nothing() {
        choices.choose(SITE, ZOE, true);
        String token = new Unsubscription(tables).token(SITE, ZOE);
        String forged = token.replaceFirst("^\\d+", "103");
        Browser outside = new Browser(portal);

        for (String wrong : List.of(forged, "101.", "101", "", token + "x", "é.é")) {
            assertThat(outside.post("/unsubscribe", Map.of("token", wrong)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(outside.get("/unsubscribe").statusCode()).isEqualTo(404);
        assertThat(choices.wants(SITE, ZOE)).isTrue();
    }

    @Test
    void forms_without_their_token_change_nothing() {
        tell("csrf-1", "Un");
        Browser zoe = new Browser(portal).signedIn("zoe");

        assertThat(zoe.post("/notices", Map.of("step", "read-all", "notice", "999999"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(zoe.get("/notices").body()).contains("portal-unread");
        assertThat(new Browser(portal).get("/notices").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> read(Browser zoe) {
        return answer(zoe, "read-all");
    }

    /** The step taken with the newest notice. */
    private static HttpResponse<String> answer(Browser zoe, String step) {
        HttpResponse<String> page = zoe.get("/notices");
        Matcher newest = Pattern.compile("data-notice=\"(\\d+)\"").matcher(page.body());
        return zoe.post(
                "/notices",
                Map.of("csrf", Browser.csrf(page), "step", step, "notice", newest.find() ? newest.group(1) : "0"));
    }

    private static void tell(String key, String title) {
        portal.notices()
                .tell(
                        SITE,
                        ZOE,
                        new Notice("plan.lead-named", new RecordKey("PlanAction", 5001), key, List.of("7", title)));
    }
}
