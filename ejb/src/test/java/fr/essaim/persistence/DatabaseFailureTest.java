// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.essaim.directory.TownDirectory;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReport;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.follow.ProgressReporting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DatabaseFailureTest {

    private static final ProgressReportDraft NEWS = new ProgressReportDraft(40, null, null, "Le guichet avance.");

    private PlanScene scene;
    private long action;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        action = scene.actionLedByCamille(scene.currentPlan());
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    @Test
    void a_report_on_an_action_that_somebody_holds_says_so_keeps_nothing_and_succeeds_afterwards() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService somebody = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> holding =
                    somebody.submit(() -> scene.database.transactions().requiresNew(() -> {
                        int locked = em("update plan_action set priority = priority where id = " + action);
                        held.countDown();
                        release.await();
                        return locked;
                    }));
            held.await();

            Throwable refused = catchThrowable(this::report);
            release.countDown();

            assertThat(DatabaseFailure.of(refused)).contains(DatabaseFailure.BUSY);
            assertThat(holding.get()).isEqualTo(1);
        } finally {
            release.countDown();
            somebody.shutdown();
        }
        assertThat(reports()).isZero();
        report();
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void a_statement_that_runs_too_long_is_stopped() {
        String url = FreshDatabase.isPostgreSql() ? "jdbc:postgresql:" : "jdbc:h2:";
        String limits = new TimeLimits(Duration.ofMillis(100), Duration.ofSeconds(1)).settingsFor(url);

        Throwable stopped = catchThrowable(() -> {
            try (FreshDatabase database = new FreshDatabase();
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(limits);
                statement.execute(
                        FreshDatabase.isPostgreSql()
                                ? "select pg_sleep(20)"
                                : "select count(*) from system_range(1, 100000) a, system_range(1, 100000) b");
            }
        });

        assertThat(DatabaseFailure.of(stopped)).contains(DatabaseFailure.SLOW);
    }

    @Test
    void a_broken_connection_is_an_absent_database_and_a_refused_row_is_not() {
        assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("I/O error", "08006"))))
                .contains(DatabaseFailure.AWAY);
        assertThat(DatabaseFailure.of(new SQLException("duplicate key", "23505")))
                .isEmpty();
        assertThat(DatabaseFailure.of(new IllegalStateException("another fault")))
                .isEmpty();
    }

    private void report() {
        scene.get(ProgressReporting.class).report(PlanScene.visitor(TownDirectory.CAMILLE), action, NEWS);
    }

    private int em(String sql) {
        return scene.get(Database.class).entityManager().createNativeQuery(sql).executeUpdate();
    }

    private long reports() throws Exception {
        return scene.database.transactions().required(() -> scene.get(Database.class)
                .entityManager()
                .createQuery(
                        "select count(r) from " + ProgressReport.class.getSimpleName()
                                + " r where r.action.id = :action",
                        Long.class)
                .setParameter("action", action)
                .getSingleResult());
    }
}
