// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.access.GrantedAccess;
import fr.essaim.access.Visitor;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.persistence.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class AuditLogTest {

    private final TestClock clock = new TestClock(LocalDate.of(2026, 3, 16));
    private final ListAppender<ILoggingEvent> file = new ListAppender<>();
    private final Logger category = (Logger) LoggerFactory.getLogger(AuditFile.CATEGORY);
    private TestDatabase database;
    private AuditLog log;

    @BeforeEach
    void start() {
        database = new TestDatabase(new TownDirectory(), new GrantedAccess(), clock);
        log = database.get(AuditLog.class);
        category.setLevel(Level.INFO);
        category.setAdditive(false);
        file.start();
        category.addAppender(file);
    }

    @AfterEach
    void stop() {
        category.detachAppender(file);
        database.close();
    }

    @Test
    void who_what_and_from_where_are_in_the_table_and_in_the_file() throws Exception {
        Visitor camille = new Visitor(TOWN, CAMILLE, Locale.FRENCH, Optional.of(EMILE));
        try (RemoteAddress here = RemoteAddress.enter("192.0.2.7")) {
            assertThat(here).isNotNull();
            log.record(AuditEvent.by(camille, AuditKind.EXPORTED).about(new RecordKey("Campaign", 12)));
        }
        log.record(AuditEvent.byItself(TOWN, AuditKind.RIGHTS_CHANGED)
                .aboutAgent(EMILE)
                .detail("+SCRUTINEER.12"));
        log.record(AuditEvent.bySomebody(TOWN, AuditKind.SIGN_IN_REFUSED));

        assertThat(rows("coalesce(detail, '-')")).containsExactly("-", "+SCRUTINEER.12", "-");
        assertThat(rows("kind || ' ' || agent_id || ' ' || impersonator_id || ' ' || address || ' ' || about || ' ' ||"
                        + " about_number"))
                .contains("EXPORTED %s %s 192.0.2.7 Campaign 12".formatted(CAMILLE, EMILE));
        assertThat(rows("kind || coalesce(address, '') || coalesce(about, '') || coalesce(agent_id, about_number, 0)"))
                .contains("SIGN_IN_REFUSED0");
        assertThat(lines())
                .containsExactly(
                        clock.instant()
                                + " EXPORTED site=%d/%d agent=%s impersonator=%s from=192.0.2.7 about=Campaign/12"
                                        .formatted(TOWN.companyId(), TOWN.siteId(), CAMILLE, EMILE),
                        clock.instant()
                                + " RIGHTS_CHANGED site=%d/%d agent=- impersonator=- from=- about=Agent/%s detail=+SCRUTINEER.12"
                                        .formatted(TOWN.companyId(), TOWN.siteId(), EMILE),
                        clock.instant()
                                + " SIGN_IN_REFUSED site=%d/%d agent=- impersonator=- from=- about=-"
                                        .formatted(TOWN.companyId(), TOWN.siteId()));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_nothing_in_the_table_and_nothing_in_the_file() {
        assertThatThrownBy(() -> database.transactions().required(() -> {
                    log.record(AuditEvent.bySomebody(TOWN, AuditKind.IMPORTED));
                    throw new IllegalStateException("as asked");
                }))
                .hasMessage("as asked");

        assertThat(rows("kind")).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void the_file_has_its_line_once_the_change_is_stored_and_not_before() throws Exception {
        Transactions transactions = database.transactions();
        transactions.required(() -> {
            log.record(AuditEvent.bySomebody(TOWN, AuditKind.IMPORTED));
            transactions.requiresNew(() -> {
                log.record(AuditEvent.bySomebody(TOWN, AuditKind.EXPORTED));
                return null;
            });
            assertThat(lines()).singleElement().asString().contains("EXPORTED");
            return null;
        });

        assertThat(lines()).hasSize(2);
    }

    @Test
    void events_go_when_they_are_older_than_they_are_kept() {
        log.record(AuditEvent.bySomebody(TOWN, AuditKind.OPENED));
        clock.advance(Duration.ofDays(365).minusSeconds(1));
        log.record(AuditEvent.bySomebody(TOWN, AuditKind.PUBLISHED));

        database.get(AuditRetention.class).forgetOld();
        assertThat(rows("kind")).hasSize(2);

        clock.advance(Duration.ofSeconds(2));
        database.get(AuditRetention.class).forgetOld();
        assertThat(rows("kind")).containsExactly("PUBLISHED");
    }

    @Test
    void many_old_events_go_in_pieces_of_some_thousand() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(400));
        List<Object[]> rows = IntStream.range(0, 6000)
                .mapToObj(second -> new Object[] {1L, 1L, longAgo.plusSeconds(second), "OPENED"})
                .toList();
        database.get(Statements.class).insertAll("audit_event (company_id, site_id, happened_at, kind)", rows);

        assertThat(log.forgetSome(clock.instant())).isEqualTo(5000);
        database.get(AuditRetention.class).forgetOld();

        assertThat(rows("kind")).isEmpty();
    }

    @Test
    void nothing_but_codes_and_addresses_fit_into_an_event() {
        AuditEvent event = AuditEvent.bySomebody(TOWN, AuditKind.EXPORTED);

        assertThatThrownBy(() -> event.about("Camille Martin")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event.detail("Camille Martin")).isInstanceOf(IllegalArgumentException.class);
        try (RemoteAddress forged = RemoteAddress.enter("1.2.3.4\nSIGN_IN_GRANTED")) {
            assertThat(forged).isNotNull();
            assertThat(AuditEvent.bySomebody(TOWN, AuditKind.EXPORTED).address())
                    .isEmpty();
        }
        assertThat(RemoteAddress.current()).isEmpty();
    }

    private List<String> lines() {
        return file.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private List<String> rows(String column) {
        try {
            List<?> rows = database.transactions().requiresNew(() -> database.get(EntityManager.class)
                    .createNativeQuery("select " + column + " from audit_event order by id")
                    .getResultList());
            return rows.stream().map(row -> row == null ? "" : row.toString()).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
