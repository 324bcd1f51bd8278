// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.signin.FirstAdministrator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class FirstAdministratorJourneyTest {

    private static final String CHOSEN = "pédale lundi citron";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final PortalUnderTest portal = started();
    private final Browser browser = new Browser(portal);
    private final Path file = portal.home().resolve(FirstAdministrator.FILE);

    private PortalUnderTest started() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        return PortalUnderTest.withoutPeople(new TestClock());
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        portal.close();
    }

    @Test
    void the_link_in_the_file_makes_the_first_administrator_once() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String link = Files.readString(file).trim();
        HttpResponse<String> form = browser.openLink(portal.url() + link);
        assertThat(form.body()).contains("Créez le compte qui l’administrera");
        Map<String, String> fields = new HashMap<>(Map.of(
                "csrf", Browser.csrf(form),
                "firstName", "Claire",
                "lastName", "Durand",
                "login", "c.durand",
                "chosen", "c.durand-2026",
                "again", "c.durand-2026"));
        HttpResponse<String> refused = browser.post("/first", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("se devine trop facilement", "value=\"c.durand\"", "value=\"Claire\"");

        fields.putAll(Map.of("chosen", CHOSEN, "again", CHOSEN));
        assertThat(browser.post("/first", fields).statusCode()).isEqualTo(302);
        assertThat(file).doesNotExist();
        assertThat(browser.post("/first", fields).statusCode()).isEqualTo(302);
        assertThat(browser.get("/first").statusCode()).isEqualTo(404);
        assertThat(browser.signIn("/signin", "c.durand", CHOSEN).statusCode()).isEqualTo(302);
        assertThat(browser.get("/admin/directory").statusCode()).isEqualTo(200);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).contains(FirstAdministrator.FILE))
                .allSatisfy(line -> assertThat(line).doesNotContain(link.split("#")[1]));
    }

    @Test
    void without_the_link_nobody_becomes_administrator() {
        assertThat(browser.openLink(portal.url() + "/first#invented").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/first").body()).doesNotContain("firstName");
    }
}
