// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.Database;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class JobsTest {

    private static final Duration PERIOD = Duration.ofSeconds(15);

    private final TestClock clock = new TestClock(LocalDate.of(2026, 3, 16));
    private final AtomicInteger runs = new AtomicInteger();
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = new TestDatabase(new TownDirectory(), new GrantedAccess(), clock);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void the_first_turn_of_a_new_job_is_the_next_one() {
        Jobs server = server(runs::incrementAndGet);

        server.runDue();
        assertThat(runs).hasValue(0);

        clock.advance(PERIOD);
        server.runDue();
        server.runDue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void turns_missed_while_no_server_was_up_are_taken_as_one() {
        server(runs::incrementAndGet).runDue();

        clock.advance(PERIOD.multipliedBy(10));
        server(runs::incrementAndGet).runDue();

        assertThat(runs).hasValue(1);
    }

    @Test
    void a_turn_that_one_server_took_is_not_taken_by_another_that_comes_later() {
        Jobs one = server(runs::incrementAndGet);
        Jobs other = server(runs::incrementAndGet);
        one.runDue();
        clock.advance(PERIOD);

        one.runDue();
        other.runDue();

        assertThat(runs).hasValue(1);
    }

    @Test
    void two_servers_at_once_take_each_turn_once() throws InterruptedException {
        int turns = 40;
        server(runs::incrementAndGet).runDue();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger mostAtOnce = new AtomicInteger();
        Runnable work = () -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            runs.incrementAndGet();
            atOnce.decrementAndGet();
        };
        try (PlainScheduler one = scheduler(server(work));
                PlainScheduler other = scheduler(server(work))) {
            assertThat(one).isNotSameAs(other);
            for (int turn = 1; turn <= turns; turn++) {
                clock.advance(PERIOD);
                awaitRuns(turn);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }

        assertThat(runs).hasValue(turns);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void while_one_server_works_another_leaves_the_job_alone() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch otherCame = new CountDownLatch(1);
        Jobs one = server(() -> {
            runs.incrementAndGet();
            working.countDown();
            await(otherCame);
        });
        one.runDue();
        clock.advance(PERIOD);

        Thread first = new Thread(one::runDue);
        first.start();
        await(working);
        server(runs::incrementAndGet).runDue();
        otherCame.countDown();
        first.join();

        assertThat(runs).hasValue(1);
    }

    @Test
    void the_turn_of_a_server_that_died_at_work_is_taken_once_its_lock_has_run_out() throws InterruptedException {
        Duration lockAtMost = Duration.ofMillis(500);
        Jobs survivor = server(runs::incrementAndGet);
        survivor.runDue();
        clock.advance(PERIOD);
        dieWithTheLock(lockAtMost);

        survivor.runDue();
        assertThat(runs).hasValue(0);

        TimeUnit.MILLISECONDS.sleep(lockAtMost.toMillis() * 2);
        survivor.runDue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_lock_holds_for_a_server_whose_clock_is_in_another_zone() {
        Jobs server = server(runs::incrementAndGet);
        server.runDue();
        clock.advance(PERIOD);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Tahiti"));
            dieWithTheLock(Duration.ofMinutes(1));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Noumea"));
            server.runDue();
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(runs).hasValue(0);
    }

    @Test
    void a_turn_that_failed_is_taken_again_ten_minutes_later_and_other_jobs_go_on() {
        Jobs server = server(List.of(
                job("a-failing", () -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("as asked");
                }),
                job("b-working", () -> runs.addAndGet(100))));
        server.runDue();

        clock.advance(PERIOD);
        server.runDue();
        assertThat(runs).hasValue(101);

        clock.advance(Duration.ofMinutes(9));
        server.runDue();
        assertThat(runs).hasValue(201);

        clock.advance(Duration.ofMinutes(1));
        server.runDue();
        assertThat(runs).hasValue(302);
    }

    @Test
    void every_feature_offers_its_jobs() {
        assertThat(database.get(Jobs.class).all())
                .extracting(Job::name)
                .containsExactly(
                        "audit-retention",
                        "ballot-destruction",
                        "ballot-key-watch",
                        "idea-campaign-news",
                        "idea-late-answers",
                        "idea-news",
                        "idea-review-reminder",
                        "idea-vote-reminder",
                        "notice-cleaning",
                        "notice-delivery",
                        "plan-lead-reminder",
                        "received-file-cleaning",
                        "roll-comparison",
                        "staged-import-cleaning");
    }

    /** As a server does that is killed between taking the lock and giving it back. */
    private void dieWithTheLock(Duration lockAtMost) {
        assertThat(new JdbcLockProvider(database.statements())
                        .lock(new LockConfiguration(ClockProvider.now(), "test", lockAtMost, Duration.ZERO)))
                .isPresent();
    }

    private Jobs server(Runnable work) {
        return server(List.of(job("test", work)));
    }

    /** With locks of its own, as on another machine. */
    private Jobs server(List<Job> jobs) {
        return new Jobs(
                database.get(Database.class), database.get(JobTurnRepository.class), database::statements, jobs, clock);
    }

    private static Job job(String name, Runnable work) {
        return new Job(name, Timing.every(PERIOD), Duration.ofMinutes(1), work);
    }

    private static PlainScheduler scheduler(Jobs server) {
        return new PlainScheduler("test", Duration.ofMillis(2), server::runDue);
    }

    private void awaitRuns(int number) throws InterruptedException {
        for (int tries = 0; runs.get() < number && tries < 2_000; tries++) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
