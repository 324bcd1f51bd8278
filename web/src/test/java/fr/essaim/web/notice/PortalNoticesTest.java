// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import fr.essaim.notice.Notices;
import fr.essaim.notice.NoticesContract;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PortalNoticesTest extends NoticesContract {

    private final TestClock clock = new TestClock();
    private final Tables tables = TestTables.sample();
    private final PortalNotices notices =
            new PortalNotices(tables, new LocalDirectory(tables), new MailChoices(tables, clock), clock);

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected List<Notice> toldTo(AgentId agent) {
        return notices.of(SITE, agent, 0, 100).items().stream()
                .map(ListedNotice::notice)
                .toList();
    }

    @Test
    void what_is_read_is_not_counted_and_what_came_meanwhile_is() {
        tell(ZOE, "a", "b");
        long seen = notices.of(SITE, ZOE, 0, 1).items().get(0).id();
        tell(ZOE, "c");
        assertThat(notices.unread(SITE, ZOE)).isEqualTo(3);

        notices.markAllRead(SITE, ZOE, seen);

        assertThat(notices.unread(SITE, ZOE)).isEqualTo(1);
        notices.markRead(SITE, ZOE, notices.of(SITE, ZOE, 0, 1).items().get(0).id());
        assertThat(notices.unread(SITE, ZOE)).isZero();
    }

    @Test
    void nobody_reads_for_somebody_else() {
        tell(ZOE, "a");
        long id = notices.of(SITE, ZOE, 0, 1).items().get(0).id();

        notices.markRead(SITE, JEAN, id);
        notices.markAllRead(SITE, JEAN, id);

        assertThat(notices.unread(SITE, ZOE)).isEqualTo(1);
    }

    @Test
    void nobody_counts_beyond_a_hundred() {
        for (int number = 0; number < 105; number++) {
            tell(ZOE, "n" + number);
        }

        assertThat(notices.unread(SITE, ZOE)).isEqualTo(PortalNotices.MOST_COUNTED);
        assertThat(notices.of(SITE, ZOE, 100, 20).items()).hasSize(5);
        assertThat(notices.of(SITE, ZOE, 100, 20).total()).isEqualTo(105);
    }

    @Test
    void a_notice_is_forgotten_after_a_year() {
        tell(ZOE, "old");
        clock.advance(Duration.ofDays(300));
        tell(ZOE, "younger");
        clock.advance(Duration.ofDays(100));

        notices.forgetOld();

        assertThat(toldTo(ZOE)).extracting(Notice::key).containsExactly("younger");
    }

    private void tell(AgentId agent, String... keys) {
        for (String key : keys) {
            notices.tell(SITE, agent, new Notice("plan.report-due", new RecordKey("PlanAction", 1), key, List.of("3")));
        }
    }
}
