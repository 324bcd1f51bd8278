// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.health.DatabaseOpening;
import fr.essaim.web.security.CheapPasswords;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class PortalOpeningTest {

    @Test
    void a_portal_stays_closed_on_the_tables_of_a_later_version_and_says_so_in_the_log() {
        DataSource database = TestTables.database();
        PortalParts parts = new PortalParts(
                PortalSettings.of(new Properties()), database, about -> "", CheapPasswords.create(), new TestClock());
        parts.migrate();
        new Tables(database)
                .change("insert into \"portal_schema_history\" (\"installed_rank\", \"version\", \"description\","
                        + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'essaim', 1, true)");
        DatabaseOpening opening = new DatabaseOpening(parts::migrate);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(DatabaseOpening.class);
        log.start();
        logger.addAppender(log);
        try {
            opening.start();
        } finally {
            opening.stop();
            logger.detachAppender(log);
            parts.close();
        }

        assertThat(opening.closed()).contains(ClosedReason.SCHEMA_NEWER);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("a later version of Essaim");
    }
}
