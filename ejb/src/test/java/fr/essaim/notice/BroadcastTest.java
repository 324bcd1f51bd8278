// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static fr.essaim.directory.TownDirectory.NEIGHBOUR_TOWN;
import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class BroadcastTest {

    private static final int MANY = 1_101;
    private static final Notice NOTICE =
            new Notice("plan.lead-named", new RecordKey("PlanAction", 5001), "lead-named:5001", List.of());

    private final TestDatabase database =
            new TestDatabase(new TownDirectory(), new GrantedAccess(), new TestClock(LocalDate.of(2026, 3, 16)));
    private final Broadcast broadcast = database.get(Broadcast.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybody_on_every_page_is_told_once() {
        assertThat(broadcast.send(TOWN, NOTICE, BroadcastTest::page)).isEqualTo(MANY);
        assertThat(broadcast.send(TOWN, NOTICE, BroadcastTest::page)).isZero();
        assertThat(broadcast.send(NEIGHBOUR_TOWN, NOTICE, (after, most) -> List.of()))
                .isZero();

        assertThat(database.get(NoticeOutbox.class).due(2 * MANY))
                .hasSize(MANY)
                .allMatch(told -> told.site().equals(TOWN))
                .extracting(OutgoingNotice::recipient)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_interrupted_goes_on_where_it_stopped() {
        assertThatIllegalStateException().isThrownBy(() -> broadcast.send(TOWN, NOTICE, BroadcastTest::firstPageOnly));
        int before = database.get(NoticeOutbox.class).due(2 * MANY).size();

        assertThat(before).isPositive().isLessThan(MANY);
        assertThat(broadcast.send(TOWN, NOTICE, BroadcastTest::page)).isEqualTo(MANY - before);
    }

    private static List<AgentId> page(long after, int most) {
        return LongStream.rangeClosed(after + 1, Math.min(after + most, MANY))
                .mapToObj(AgentId::new)
                .toList();
    }

    private static List<AgentId> firstPageOnly(long after, int most) {
        if (after > 0) {
            throw new IllegalStateException("The server goes down");
        }
        return page(after, most);
    }
}
