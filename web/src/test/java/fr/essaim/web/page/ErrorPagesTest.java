// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.security.CsrfFilter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class ErrorPagesTest {

    private static PortalUnderTest portal;
    private static Browser browser;

    @BeforeAll
    static void start() {
        portal = new PortalUnderTest(new TestClock());
        browser = new Browser(portal).signedIn("jean");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void what_is_not_there_is_not_found() {
        HttpResponse<String> page = browser.get("/page/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable").contains("portal-navigation");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_allowed_is_said_so_wherever_it_was_refused() {
        assertThat(browser.get("/admin/directory").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = browser.get("/page/refuses");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Accès non autorisé");
    }

    @Test
    void a_failure_shows_a_reference_that_stands_in_the_log_with_its_cause_and_nothing_else() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ErrorServlet.class);
        log.start();
        logger.addAppender(log);
        HttpResponse<String> failed = browser.get("/page/fails");
        logger.detachAppender(log);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("Un problème est survenu")
                .doesNotContain("secret", "IllegalState", "Tomcat");
        Matcher reference = Pattern.compile("<code>([2-9A-Z]{8})</code>").matcher(failed.body());
        assertThat(reference.find()).isTrue();
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains(reference.group(1)).contains("/page/fails");
            assertThat(line.getMDCPropertyMap()).containsEntry(ReferenceFilter.NAME, reference.group(1));
            assertThat(line.getThrowableProxy().getMessage()).contains("a secret of the database");
        });
    }

    @ParameterizedTest
    @CsvSource({"away, The directory is AWAY", "slow, The database is SLOW"})
    void what_passes_by_itself_asks_to_come_back_and_stands_in_the_log_with_its_reference(String path, String told) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ErrorServlet.class);
        log.start();
        logger.addAppender(log);
        HttpResponse<String> page = browser.get("/page/" + path);
        logger.detachAppender(log);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Essaim revient bientôt", "un service dont il dépend ne répond pas");
        assertThat(log.list).singleElement().satisfies(line -> {
            String reference = line.getMDCPropertyMap().get(ReferenceFilter.NAME);
            assertThat(reference).matches("[2-9A-Z]{8}");
            assertThat(line.getFormattedMessage()).isEqualTo(told + ", reference " + reference);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void a_window_that_failed_leaves_the_page_standing() {
        HttpResponse<String> page = browser.get("/page/broken");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"alert\"").contains("ABC");
    }

    @Test
    void a_refused_form_is_a_page_too() {
        assertThat(browser.post("/language", Map.of("to", "en")).body()).contains("Accès non autorisé");
    }

    @Test
    void a_visitor_who_is_not_signed_in_learns_nothing_about_what_exists() {
        Browser stranger = new Browser(portal);

        assertThat(stranger.get("/page/nowhere").statusCode())
                .isEqualTo(stranger.get("/page/plan").statusCode())
                .isEqualTo(302);
        assertThat(stranger.get("/error").statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_missing_without_a_visitor_opens_no_session() {
        for (String path : List.of("/assets/nothing.css", "/favicon.ico")) {
            HttpResponse<String> missing = new Browser(portal).get(path);

            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(missing.body()).doesNotContain("name=\"csrf\"");
        }
        assertThat(browser.get("/assets/nothing.css").body()).contains("name=\"csrf\"");
    }

    @Test
    void an_address_cannot_write_a_line_of_the_log() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(CsrfFilter.class);
        log.start();
        logger.addAppender(log);
        HttpResponse<String> refused = browser.post("/assets/x%0AAgent%20102%20signed%20in", Map.of("a", "b"));
        logger.detachAppender(log);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(log.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .contains("/assets/x%0AAgent%20102")
                .doesNotContain("\n"));
    }

    @Test
    void files_behind_the_portal_are_not_served() {
        assertThat(browser.get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
        assertThat(browser.get("/assets/").statusCode()).isEqualTo(404);
    }
}
