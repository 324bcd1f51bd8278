// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Room for everyone: all agents of the founding case are signed in, each with four pages open. Tells what the dashboard costs
 * then, what the heap holds after a collection, whether the oldest page still answers, and what is left when all have signed out.
 *
 * <p>Reads {@code bench.sessions}, how many agents. Sign-ins go through the form.
 */
final class SessionBenchmark {

    /** What a journey's name begins with. */
    static final String NAME = "sessions";

    private static final int SESSIONS = Integer.getInteger("bench.sessions", 1_650);
    private static final int AT_ONCE = 4;
    private static final int CROWD = 8;
    private static final String PASSWORD = "essaim";
    private static final String DASHBOARD = "page/plan";
    private static final String FORM_OF_DASHBOARD = "reportLoader";
    private static final Pattern SHEET = Pattern.compile("href=\"([^\"]*[?&;]view=sheet[^\"]*)\"");
    private static final Pattern CAMPAIGN = Pattern.compile("href=\"([^\"]*campaign=\\d+[^\"]*)\"");

    private final Path distribution;
    private final Path extra;
    private final Path output;
    private final Results results;
    private final Duration length;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SessionBenchmark(Path distribution, Path extra, Path output, Results results, Duration length) {
        this.distribution = distribution;
        this.extra = extra;
        this.output = output;
        this.results = results;
        this.length = length;
    }

    void run() throws Exception {
        Path home = Files.createTempDirectory("essaim-bench");
        try {
            ServerProcess.startOn(home, distribution, extra, output.resolve("sessions-empty.log"))
                    .close();
            try (CrowdedTown town = new CrowdedTown(home)) {
                town.addAgents("agent");
            }
            try (ServerProcess server =
                    ServerProcess.startOn(home, distribution, extra, output.resolve("sessions.log"))) {
                measure(server);
            }
        } finally {
            ServerProcess.delete(home);
        }
    }

    private void measure(ServerProcess server) throws Exception {
        List<Browser> agents = IntStream.range(0, SESSIONS)
                .mapToObj(number -> new Browser(client, server.url()))
                .toList();
        agents.get(0).signIn(CrowdedTown.login(1), PASSWORD);
        String oldest = agents.get(0).get(DASHBOARD).text();
        List<String> pages = List.of(
                first(SHEET, oldest),
                "page/ideas",
                first(CAMPAIGN, agents.get(0).get("page/ideas").text()));
        String before = server.heapAfterCollection();
        inParallel(agents.size(), number -> {
            if (number > 0) {
                agents.get(number).signIn(CrowdedTown.login(number + 1), PASSWORD);
                agents.get(number).get(DASHBOARD);
            }
            pages.forEach(page -> agents.get(number).get(page));
        });
        results.say("");
        results.say("%d agents signed in, each with 4 pages open. In use after a collection: %s before, %s with them."
                .formatted(SESSIONS, before, server.heapAfterCollection()));
        Load load = new Load(server);
        List<Journey> visits = IntStream.range(0, CROWD)
                .<Journey>mapToObj(number -> new PageVisit(
                        agents.get(number * 100 % SESSIONS), List.of(DASHBOARD), number, "data-action-number"))
                .toList();
        load.warmUp(visits, 300, Duration.ofMinutes(1));
        results.add(load.run("sessions, dashboard among them", visits, length));
        results.say("Answer to a click on the oldest page: %s.".formatted(click(agents.get(0), oldest)));
        results.say("Resident memory of the server: %d MB.".formatted(server.residentMegabytes()));
        inParallel(agents.size(), number -> agents.get(number).signOut());
        results.say("In use after a collection when all have signed out: %s.".formatted(server.heapAfterCollection()));
    }

    private static String click(Browser agent, String page) {
        FacesForm form = FacesForm.of(page, FORM_OF_DASHBOARD);
        String action = Pattern.compile("data-action=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(number -> !"0".equals(number))
                .findFirst()
                .orElseThrow();
        String answer = agent.post(
                        form.address(), form.click(Map.of("id", action)), Map.of("Faces-Request", "partial/ajax"))
                .text();
        return answer.contains("ViewExpiredException") ? "it is to be opened anew" : "as if it were the only one";
    }

    private interface Work {
        void of(int number);
    }

    private static void inParallel(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int one = number;
                all.add(threads.submit(() -> work.of(one)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String first(Pattern pattern, String page) throws IOException {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow(() -> new IOException("Nothing like " + pattern));
    }
}
