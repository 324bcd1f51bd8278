// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import fr.essaim.audit.AuditFile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The log as {@code logback.xml} sets it up. */
class LogTest {

    @TempDir
    private Path home;

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("fr.essaim.test");

    @BeforeEach
    void open() throws JoranException {
        URL settings = LogTest.class.getResource("/logback.xml");
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("essaim.home", home.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(settings);
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void a_message_is_one_line_whatever_it_holds() throws IOException {
        log.warn("Form refused at {}", "/x\r\n2026-03-02 INFO Agent 102 signed in\u2028again");

        assertThat(written().lines())
                .singleElement()
                .asString()
                .contains("/x␤2026-03-02 INFO Agent 102 signed in␤again");
    }

    @Test
    void events_of_the_audit_log_stand_in_a_file_of_their_own_that_others_cannot_read() throws IOException {
        context.getLogger(AuditFile.CATEGORY).info("2026-03-16T09:00:00Z EXPORTED site=1/1 agent=4");

        Path file = home.resolve("log/audit.log");
        assertThat(Files.readString(file)).isEqualTo("2026-03-16T09:00:00Z EXPORTED site=1/1 agent=4\n");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(written()).isEmpty();
    }

    @Test
    void a_known_line_is_left_out() throws IOException {
        context.getLogger("jakarta.enterprise.resource.webcontainer.jsf.application")
                .info("JSF1048: PostConstruct/PreDestroy annotations present.");

        assertThat(written()).isEmpty();
    }

    @Test
    void no_visitor_can_have_a_line_left_out() throws IOException {
        log.warn("Form refused at {}", "/JSF1048:");
        log.warn("JSF1048: Form refused");
        context.getLogger("jakarta.enterprise.resource.webcontainer.jsf.application")
                .warn("{} was not found", "JSF1048: ");

        assertThat(written().lines()).hasSize(3);
    }

    @Test
    void a_failure_of_the_database_is_logged_without_values() throws IOException {
        SQLException clash = new SQLException("Unique key violation: 'zoe@ville.example'", "23505");
        log.error("Page failed", new IllegalStateException("bind => [zoe@ville.example]", clash));

        assertThat(written())
                .contains("Page failed", "java.lang.IllegalStateException", "java.sql.SQLException, SQL state 23505")
                .contains("at fr.essaim.server.LogTest")
                .doesNotContain("zoe");
    }

    @Test
    void any_other_failure_is_logged_with_its_message() throws IOException {
        log.error("Page failed", new IllegalStateException("no such plan"));

        assertThat(written()).contains("java.lang.IllegalStateException: no such plan");
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        log.warn("Sign-in put off");

        assertThat(Files.getPosixFilePermissions(home.resolve("log"))).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.resolve("log/essaim.log")))
                .isEqualTo(fromString("rw-------"));
    }

    private String written() throws IOException {
        return Files.readString(home.resolve("log/essaim.log"));
    }
}
