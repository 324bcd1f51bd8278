// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Idea boxes in a {@linkplain CrowdedTown large authority}: the list of ideas and similar ideas for a few agents at once, a
 * rush of thousands who vote within a minute, and the results of a basket that everybody filled.
 *
 * <p>Reads {@code bench.rush}, how many agents vote in that minute.
 */
final class IdeaBenchmark {

    /** What a journey's name begins with. */
    static final String NAME = "ideas";

    private static final int RUSH = Integer.getInteger("bench.rush", 5_000);
    private static final Duration RUSH_LENGTH = Duration.ofMinutes(1);
    private static final int RUSH_THREADS = 64;
    private static final int SIGNING_IN = 4;
    private static final int CROWD = 8;
    private static final int VOTED_IDEAS = 20;
    private static final String MODEL = "agent";
    private static final String PASSWORD = "essaim";
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();
    private static final List<String> TYPED = List.of(
            "Prêter des vélos aux agents de la mairie annexe",
            "Des outils partagés entre les ateliers du centre technique",
            "Regrouper les imprimantes de la médiathèque",
            "Simplifier les bons de commande des écoles",
            "Moins de gaspillage a la cantine des creches");

    private final Path distribution;
    private final Path extra;
    private final Path output;
    private final Results results;
    private final Duration length;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    IdeaBenchmark(Path distribution, Path extra, Path output, Results results, Duration length) {
        this.distribution = distribution;
        this.extra = extra;
        this.output = output;
        this.results = results;
        this.length = length;
    }

    /** The campaigns of the town. */
    private record Campaigns(long listed, long vote, long firstChoice, long counted) {}

    void run() throws Exception {
        Path home = Files.createTempDirectory("essaim-bench");
        try {
            start(home, "ideas-empty.log").close();
            Campaigns campaigns = fill(home);
            try (ServerProcess server = start(home, "ideas.log")) {
                visit(server, campaigns);
                rush(server, campaigns);
                count(server, campaigns);
                results.say(
                        "Resident memory of the server after the ideas: %d MB.".formatted(server.residentMegabytes()));
            }
            check(home, campaigns);
        } finally {
            ServerProcess.delete(home);
        }
    }

    private ServerProcess start(Path home, String log) throws Exception {
        return ServerProcess.startOn(home, distribution, extra, output.resolve(log));
    }

    private Campaigns fill(Path home) throws SQLException, IOException {
        try (CrowdedTown town = new CrowdedTown(home)) {
            town.addAgents(MODEL);
            long listed = town.addCampaign(1, "Dix mille idées", "SUPPORT", true);
            town.addSupports(town.addIdeas(listed, CrowdedTown.IDEAS), CrowdedTown.IDEAS, CrowdedTown.SUPPORTS);
            long vote = town.addCampaign(2, "Budget participatif", "BASKET", false);
            long first = town.addIdeas(vote, VOTED_IDEAS);
            long counted = town.addCampaign(3, "Budget dépouillé", "BASKET", false);
            town.addBaskets(counted, town.addIdeas(counted, VOTED_IDEAS), VOTED_IDEAS);
            return new Campaigns(listed, vote, first, counted);
        }
    }

    private void visit(ServerProcess server, Campaigns campaigns) throws Exception {
        Load load = new Load(server);
        String list = "page/ideas?view=campaign&campaign=" + campaigns.listed();
        List<String> lists = Stream.of("", "&sort=supported", "&page=7", "&q=velos", "&sort=commented", "&page=250")
                .map(more -> list + more)
                .toList();
        List<Browser> agents = signIn(server, 1, CROWD);
        List<Journey> readers = IntStream.range(0, CROWD)
                .<Journey>mapToObj(n -> new PageVisit(agents.get(n), lists, n, "data-idea"))
                .toList();
        load.warmUp(readers, 1_000, Duration.ofMinutes(2));
        results.add(load.run("ideas, list of 10,000", readers, length));
        List<Journey> writers = agents.stream()
                .<Journey>map(agent -> new SimilarSearch(agent, campaigns.listed(), TYPED))
                .toList();
        load.warmUp(writers, 500, Duration.ofMinutes(1));
        results.add(load.run("ideas, similar ones", writers.subList(0, 1), length));
        results.add(load.run("ideas, similar ones", writers, length));
    }

    private List<Browser> signIn(ServerProcess server, int first, int count) throws Exception {
        return inParallel(SIGNING_IN, count, n -> {
            Browser browser = new Browser(client, server.url());
            browser.signIn(CrowdedTown.login(first + n), PASSWORD);
            return browser;
        });
    }

    /** One agent's turn. */
    private interface Turn<T> {
        T take(int number) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, int count, Turn<T> turn) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> all = IntStream.range(0, count)
                    .mapToObj(n -> pool.submit(() -> turn.take(n)))
                    .toList();
            List<T> taken = new ArrayList<>();
            for (Future<T> one : all) {
                taken.add(one.get());
            }
            return taken;
        } finally {
            pool.shutdownNow();
        }
    }

    /** They come one after the other at even distances, whether or not those before them have been served. */
    private void rush(ServerProcess server, Campaigns campaigns) throws Exception {
        List<Browser> voters = signIn(server, 1_001, RUSH);
        Histogram pages = new ConcurrentHistogram(LONGEST, 3);
        Histogram votes = new ConcurrentHistogram(LONGEST, 3);
        double processor = server.processorSeconds();
        long begin = System.nanoTime();
        List<Boolean> kept = inParallel(RUSH_THREADS, RUSH, n -> {
            long due = begin + RUSH_LENGTH.toNanos() * n / RUSH;
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            try {
                BoothVote vote = new BoothVote(voters.get(n), campaigns.vote());
                pages.recordValue(vote.enter());
                votes.recordValue(vote.choose(campaigns.firstChoice() + n % VOTED_IDEAS));
                return true;
            } catch (RuntimeException e) {
                System.out.println(e.toString().lines().findFirst().orElse(""));
                return false;
            }
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        long lost = kept.stream().filter(one -> !one).count();
        processor = server.processorSeconds() - processor;
        results.add(new Measured("ideas, rush: booth", RUSH, seconds, pages, lost, processor, null));
        results.add(new Measured("ideas, rush: vote", RUSH, seconds, votes, lost, processor, null));
    }

    private void count(ServerProcess server, Campaigns campaigns) throws Exception {
        Browser agent = signIn(server, 1, 1).get(0);
        Journey results50000 = new PageVisit(
                agent, List.of("page/ideas?view=results&campaign=" + campaigns.counted()), 0, "data-results");
        Histogram first = new Histogram(LONGEST, 3);
        double processor = server.processorSeconds();
        long taken = results50000.once();
        first.recordValue(taken);
        results.add(new Measured(
                "ideas, 50,000 baskets", 1, taken / 1e9, first, 0, server.processorSeconds() - processor, null));
    }

    private void check(Path home, Campaigns campaigns) throws SQLException, IOException {
        try (CrowdedTown town = new CrowdedTown(home)) {
            results.say("Kept in the rush: %d ballots, %d choices, of %d voters."
                    .formatted(
                            town.number("select count(*) from ballot where campaign_id = " + campaigns.vote()),
                            town.number("select count(*) from ballot_choice where campaign_id = " + campaigns.vote()),
                            RUSH));
        }
    }
}
