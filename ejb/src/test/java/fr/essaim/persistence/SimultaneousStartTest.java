// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;

/** Servers of a cluster that start at the same moment on an empty database. */
@OnEachDatabase
class SimultaneousStartTest {

    private static final int SERVERS = 3;

    @RepeatedTest(3)
    void each_migration_runs_once_and_every_server_opens() throws Exception {
        try (FreshDatabase empty = new FreshDatabase()) {
            assertThat(startTogether(empty)).containsOnly(Optional.empty()).hasSize(SERVERS);
            assertThat(migrations(empty)).doesNotHaveDuplicates().contains("1", "2", "3");
        }
    }

    private static List<Optional<ClosedReason>> startTogether(FreshDatabase empty) throws Exception {
        CyclicBarrier together = new CyclicBarrier(SERVERS);
        CountDownLatch tried = new CountDownLatch(SERVERS);
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        List<Future<Optional<ClosedReason>>> starts = new ArrayList<>();
        for (int server = 0; server < SERVERS; server++) {
            Callable<Optional<ClosedReason>> start = () -> {
                AtomicLong nanos = new AtomicLong();
                Database database =
                        new Database(empty::dataSource, () -> nanos.getAndAdd(Database.BETWEEN_TRIES.toNanos()));
                together.await();
                Optional<ClosedReason> closed;
                try {
                    closed = database.closed();
                } finally {
                    tried.countDown();
                }
                if (closed.isPresent()) {
                    // Who waited in vain for the one that migrates comes again, as it does by itself after some seconds
                    tried.await();
                    closed = database.closed();
                }
                database.close();
                return closed;
            };
            starts.add(servers.submit(start));
        }
        List<Optional<ClosedReason>> answers = new ArrayList<>();
        for (Future<Optional<ClosedReason>> start : starts) {
            answers.add(start.get());
        }
        servers.shutdown();
        return answers;
    }

    private static List<String> migrations(FreshDatabase database) throws Exception {
        List<String> versions = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from \"essaim_schema_history\""
                        + " where \"success\" and \"version\" is not null")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }
}
