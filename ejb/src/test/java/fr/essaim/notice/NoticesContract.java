// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.ELSEWHERE;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.SampleAuthority;
import fr.essaim.history.RecordKey;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Essaim relies on in a portal's notices: the same sentences for every adapter of the port. */
public abstract class NoticesContract {

    private static final AgentId UNKNOWN = new AgentId(999_999);

    private static final RecordKey ACTION = new RecordKey("PlanAction", 5001);

    /** Notices of a portal whose directory is {@link SampleAuthority}, where nobody has been told anything yet. */
    protected abstract Notices notices();

    /** What the portal keeps for this agent to read, on all sites, newest first, rebuilt from what it stored. */
    protected abstract List<Notice> toldTo(AgentId agent);

    @Test
    void an_agent_is_told_what_was_said() {
        Notice notice = notice("lead-named:5001:7", "7", "Accueillir — l’été, « 100 % »");

        notices().tell(SITE, ZOE, notice);

        assertThat(toldTo(ZOE)).containsExactly(notice);
    }

    @Test
    void an_agent_without_a_mailbox_is_told_too() {
        assertThat(SampleAuthority.create().people().get(1).mail()).isEmpty();
        Notice notice = notice("lead-named:5001:7");

        notices().tell(SITE, JEAN, notice);

        assertThat(toldTo(JEAN)).containsExactly(notice);
    }

    @Test
    void nobody_else_is_told() {
        notices().tell(SITE, ZOE, notice("lead-named:5001:7"));

        assertThat(toldTo(JEAN)).isEmpty();
    }

    @Test
    void the_newest_is_read_first() {
        Notice older = notice("lead-named:5001:7");
        Notice newer = notice("report-due:2026-W12");

        notices().tell(SITE, ZOE, older);
        notices().tell(SITE, ZOE, newer);

        assertThat(toldTo(ZOE)).containsExactly(newer, older);
    }

    @Test
    void the_same_key_is_told_once_and_what_was_told_first_stays() {
        Notice first = notice("report-due:2026-W12", "3");

        notices().tell(SITE, ZOE, first);
        notices().tell(SITE, ZOE, notice("report-due:2026-W12", "4"));

        assertThat(toldTo(ZOE)).containsExactly(first);
    }

    @Test
    void the_same_key_is_told_to_each_agent() {
        Notice notice = notice("plan-closed:41");

        notices().tell(SITE, ZOE, notice);
        notices().tell(SITE, JEAN, notice);

        assertThat(toldTo(ZOE)).containsExactly(notice);
        assertThat(toldTo(JEAN)).containsExactly(notice);
    }

    @Test
    void the_same_key_told_from_many_threads_is_told_once() throws Exception {
        Notice notice = notice("report-due:2026-W12", "3");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch together = new CountDownLatch(8);
            List<Future<?>> all = Stream.<Future<?>>generate(() -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        notices().tell(SITE, ZOE, notice);
                        return null;
                    }))
                    .limit(8)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(toldTo(ZOE)).containsExactly(notice);
    }

    @Test
    void a_former_member_and_an_unknown_agent_are_not_told_and_nobody_is_troubled() {
        assertThatCode(() -> {
                    notices().tell(SITE, FORMER, notice("lead-named:5001:7"));
                    notices().tell(SITE, UNKNOWN, notice("lead-named:5001:7"));
                })
                .doesNotThrowAnyException();

        assertThat(toldTo(FORMER)).isEmpty();
        assertThat(toldTo(UNKNOWN)).isEmpty();
    }

    @Test
    void nobody_is_told_on_behalf_of_another_company() {
        notices().tell(ELSEWHERE, ZOE, notice("lead-named:5001:7"));

        assertThat(toldTo(ZOE)).isEmpty();
    }

    @Test
    void any_text_survives() {
        Notice notice =
                notice("lead-named:5001:7", "7", "{0} %n \\n 'quoted' \"a\"\r\n<script>alert(1)</script> 🐝", "");

        notices().tell(SITE, CURIOUS, notice);

        assertThat(toldTo(CURIOUS)).containsExactly(notice);
    }

    @Test
    void a_kind_that_this_release_does_not_know_is_told_all_the_same() {
        Notice notice = new Notice("future.kind", ACTION, "future:1", List.of("1"));

        notices().tell(SITE, ZOE, notice);

        assertThat(toldTo(ZOE)).containsExactly(notice);
    }

    private static Notice notice(String key, String... arguments) {
        return new Notice("plan.lead-named", ACTION, key, List.of(arguments));
    }
}
