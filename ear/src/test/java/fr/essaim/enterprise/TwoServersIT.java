// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two WildFly of the profile for high availability on one database, behind a balancer, one of which is killed. */
class TwoServersIT {

    private static final Path TARGET = Path.of(System.getProperty("essaim.ear")).getParent();
    private static final Path HOME = Path.of(System.getProperty("wildfly.home"));
    private static final int AGENTS = 6;
    private static final int REPORTS_BEFORE = 3;
    private static final int REPORTS_AFTER = 4;

    private static Server database;
    private static ServerNode first;
    private static ServerNode second;
    private static Balancer balancer;

    @BeforeAll
    static void startBoth() throws Exception {
        database =
                Server.createTcpServer("-tcp", "-tcpPort", "0", "-ifNotExists").start();
        int one = ServerNode.freePort();
        int two = ServerNode.freePort();
        String members = "127.0.0.1[" + one + "],127.0.0.1[" + two + "]";
        first = new ServerNode(HOME, TARGET.resolve("node1"), one);
        second = new ServerNode(HOME, TARGET.resolve("node2"), two);
        Path configuration = HOME.resolve("standalone/configuration/standalone-ha.xml");
        for (ServerNode node : List.of(first, second)) {
            node.prepare(configuration, Path.of(System.getProperty("essaim.ear")));
            node.start(
                    members,
                    "-Dessaim.demonstration=true",
                    "-Dessaim.db.url=" + url(),
                    "-Dessaim.db.user=sa",
                    "-Dessaim.db.password=sa");
            node.await();
        }
        balancer = new Balancer(List.of(first, second));
    }

    private static String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/mem:essaim;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";
    }

    @AfterAll
    static void stopAll() {
        Stream.of(balancer, first, second).filter(part -> part != null).forEach(TwoServersIT::close);
        if (database != null) {
            database.stop();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_server_killed_under_load_signs_nobody_out_and_loses_or_doubles_no_confirmed_report() throws Exception {
        Queue<String> confirmed = new ConcurrentLinkedQueue<>();
        List<ReportingAgent> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            agents.add(new ReportingAgent(balancer.url(), i % 2 == 0 ? "dgs" : "admin", i));
        }
        ExecutorService people = Executors.newFixedThreadPool(AGENTS);
        try {
            finish(people, agents, confirmed, "before", REPORTS_BEFORE);
            List<Future<?>> working = begin(people, agents, confirmed, "after", REPORTS_AFTER);
            while (confirmed.size() < AGENTS * REPORTS_BEFORE + AGENTS) {
                Thread.sleep(20);
            }
            first.kill();
            for (Future<?> work : working) {
                work.get();
            }
        } finally {
            people.shutdownNow();
        }

        Map<String, Integer> stored = stored();
        System.out.printf(
                "%d agents, %d reports confirmed, %d rows stored, %d reports sent again, %d times signed out%n",
                AGENTS,
                confirmed.size(),
                stored.values().stream().mapToInt(Integer::intValue).sum(),
                agents.stream().mapToInt(ReportingAgent::sentAgain).sum(),
                agents.stream().mapToInt(ReportingAgent::signedOut).sum());
        assertThat(agents).allSatisfy(agent -> assertThat(agent.signedOut()).isZero());
        assertThat(confirmed).hasSize(AGENTS * (REPORTS_BEFORE + REPORTS_AFTER)).doesNotHaveDuplicates();
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(stored.values()).containsOnly(1);
    }

    private static void finish(
            ExecutorService people, List<ReportingAgent> agents, Queue<String> confirmed, String when, int reports)
            throws InterruptedException, ExecutionException {
        for (Future<?> work : begin(people, agents, confirmed, when, reports)) {
            work.get();
        }
    }

    private static List<Future<?>> begin(
            ExecutorService people, List<ReportingAgent> agents, Queue<String> confirmed, String when, int reports) {
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            ReportingAgent agent = agents.get(i);
            String name = "Essai " + when + " " + i + " ";
            working.add(people.submit(() -> {
                for (int count = 0; count < reports; count++) {
                    agent.report(name + count);
                    confirmed.add(name + count);
                }
                return null;
            }));
        }
        return working;
    }

    /** How many rows there are of each text. */
    private static Map<String, Integer> stored() throws SQLException {
        Map<String, Integer> rows = new java.util.TreeMap<>();
        try (var connection = DriverManager.getConnection(url(), "sa", "sa");
                var statement = connection.createStatement();
                var texts = statement.executeQuery(
                        "select report_text from progress_report where report_text like 'Essai %'")) {
            while (texts.next()) {
                rows.merge(texts.getString(1), 1, Integer::sum);
            }
        }
        return rows;
    }
}
