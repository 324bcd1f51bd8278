// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class NoticeDeliveryTest {

    private final TestClock clock = new TestClock(LocalDate.of(2026, 3, 16));
    private TestDatabase database;
    private NoticeOutbox outbox;
    private NoticeDelivery delivery;

    @BeforeEach
    void start() {
        database = new TestDatabase(new TownDirectory(), new GrantedAccess(), clock);
        outbox = database.get(NoticeOutbox.class);
        delivery = database.get(NoticeDelivery.class);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void what_was_kept_is_told_once() {
        outbox.add(TOWN, Map.of(CAMILLE, notice("a"), EMILE, notice("a")));
        outbox.add(TOWN, Map.of(CAMILLE, notice("a")));

        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(database.notices().toldTo(CAMILLE)).containsExactly(notice("a"));
        assertThat(database.notices().toldTo(EMILE)).containsExactly(notice("a"));
    }

    @Test
    void what_was_rolled_back_is_never_told() {
        assertThatThrownBy(() -> database.transactions().required(() -> {
                    outbox.add(TOWN, Map.of(CAMILLE, notice("a")));
                    throw new IllegalStateException("as asked");
                }))
                .hasMessage("as asked");

        delivery.deliverDue();

        assertThat(database.notices().toldTo(CAMILLE)).isEmpty();
    }

    @Test
    void what_a_portal_could_not_take_is_told_later() {
        outbox.add(TOWN, Map.of(CAMILLE, notice("a")));
        database.notices().goAway(true);
        delivery.deliverDue();
        database.notices().goAway(false);

        delivery.deliverDue();
        assertThat(database.notices().toldTo(CAMILLE)).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        delivery.deliverDue();
        assertThat(database.notices().toldTo(CAMILLE)).containsExactly(notice("a"));
    }

    @Test
    void a_portal_that_is_away_is_not_asked_for_every_notice() {
        for (int number = 0; number < 20; number++) {
            outbox.add(TOWN, Map.of(CAMILLE, notice("n" + number)));
        }
        database.notices().goAway(true);
        delivery.deliverDue();
        database.notices().goAway(false);

        delivery.deliverDue();

        assertThat(database.notices().toldTo(CAMILLE)).hasSize(17);
    }

    @Test
    void what_was_told_is_forgotten_after_ninety_days_and_what_is_due_is_not() {
        outbox.add(TOWN, Map.of(CAMILLE, notice("told")));
        delivery.deliverDue();
        outbox.add(TOWN, Map.of(CAMILLE, notice("due")));
        clock.advance(Duration.ofDays(91));

        delivery.removeSettled();

        assertThat(states()).containsExactly(OutgoingNotice.State.DUE);
    }

    private List<OutgoingNotice.State> states() {
        try {
            return database.transactions().required(() -> database.get(jakarta.persistence.EntityManager.class)
                    .createQuery("select n.state from OutgoingNotice n", OutgoingNotice.State.class)
                    .getResultList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Notice notice(String key) {
        return new Notice("plan.report-due", new RecordKey("AdministrationPlan", 7), key, List.of("3"));
    }
}
