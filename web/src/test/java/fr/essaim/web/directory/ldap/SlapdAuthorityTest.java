// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.unboundid.ldap.sdk.LDAPConnection;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.web.directory.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A whole authority on OpenLDAP itself. */
@Tag("slapd")
class SlapdAuthorityTest extends LdapAuthorityContract {

    private static final DemonstrationTree TREE = new DemonstrationTree();
    private static Slapd slapd;
    private static LdapScene scene;

    @BeforeAll
    static void start() {
        slapd = filled("limits dn.exact=\"" + TestServer.SERVICE + "\" size.prtotal=unlimited");
        scene = new LdapScene(DemonstrationTree.settings(slapd.settings()), TestTables.empty());
    }

    private static Slapd filled(String limits) {
        Slapd server = new Slapd(limits);
        try (LDAPConnection owner = server.owner()) {
            TREE.plant(owner);
        }
        return server;
    }

    @AfterAll
    static void stop() {
        scene.close();
        slapd.close();
    }

    @Override
    protected LdapScene scene() {
        return scene;
    }

    @Override
    protected DemonstrationTree tree() {
        return TREE;
    }

    @Test
    void an_account_that_may_not_read_everybody_is_told_in_the_log_and_half_an_answer_is_not_given() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(LdapServer.class);
        log.start();
        logger.addAppender(log);
        try (Slapd narrow = filled("");
                LdapScene there = new LdapScene(DemonstrationTree.settings(narrow.settings()), TestTables.empty())) {
            assertThatThrownBy(() -> there.directory.institutions(SITE)).isInstanceOf(DirectoryAwayException.class);
            assertThat(there.directory.signIn("a1300", "essaim")).isEmpty();
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).anySatisfy(line -> assertThat(line)
                .contains("essaim.ldap.bind.dn read all people page by page"));
    }
}
