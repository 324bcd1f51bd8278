// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Starts the product with a fresh demonstration authority, lets several crowds of agents work, and writes a table.
 *
 * <p>Reads the system properties {@code bench.distribution} (the folder of the product), {@code bench.jar} (this
 * benchmark's own jar), {@code bench.output} (where the table goes), {@code bench.seconds} (length of each run),
 * {@code bench.agents} (how many at once) and {@code bench.only} (journeys whose name begins so).
 */
public final class Benchmark {

    private static final List<Integer> CROWDS = Pattern.compile(",")
            .splitAsStream(System.getProperty("bench.agents", "1,8,32"))
            .map(Integer::valueOf)
            .toList();
    private static final List<String> LOGINS = List.of("dgs", "pilote", "agent", "rh", "admin");
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final String STEERING = "dgs";
    private static final String PASSWORD = "essaim";
    private static final String DASHBOARD = "page/plan";
    private static final int ACTIONS = 117;
    private static final int WARM_UP = 3_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);
    private static final int OPEN_SHEETS = 10;
    private static final Pattern SHEET = Pattern.compile("href=\"([^\"]*[?&;]view=sheet[^\"]*)\"");
    private static final Pattern EXPORT = Pattern.compile("href=\"([^\"]+)\" data-export=\"xlsx\"");

    private final ServerProcess server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration length;
    private final Load load;

    private Benchmark(ServerProcess server, Duration length) {
        this.server = server;
        this.length = length;
        load = new Load(server);
    }

    public static void main(String[] arguments) throws Exception {
        Path output = Files.createDirectories(Path.of(System.getProperty("bench.output")));
        Path distribution = Path.of(System.getProperty("bench.distribution"));
        Path jar = Path.of(System.getProperty("bench.jar"));
        Duration length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
        Results results;
        try (var server = ServerProcess.start(distribution, jar, output.resolve("server.log"))) {
            results = new Benchmark(server, length).run(arguments(distribution));
        }
        if (IdeaBenchmark.NAME.startsWith(ONLY) || ONLY.startsWith(IdeaBenchmark.NAME)) {
            new IdeaBenchmark(distribution, jar, output, results, length).run();
        }
        if (SessionBenchmark.NAME.startsWith(ONLY) || ONLY.startsWith(SessionBenchmark.NAME)) {
            new SessionBenchmark(distribution, jar, output, results, length).run();
        }
        results.write(output.resolve("results.md"));
    }

    private Results run(String jvm) throws Exception {
        var results = new Results(
                "Essaim on " + LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                "- machine: %d processors, %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.arch"),
                                System.getProperty("java.version")),
                "- others waited for the processors meanwhile: load " + loadAverage() + " at the start",
                "- server JVM: " + jvm,
                String.format(
                        Locale.ROOT,
                        "- ready after %.1f s, %.1f s of processor",
                        server.startUp().toMillis() / 1000.0,
                        server.processorSeconds()));
        List<Browser> agents = signIn(LOGINS);
        List<Browser> reporters = signIn(List.of(STEERING));
        String dashboard = reporters.get(0).get(DASHBOARD).text();
        List<String> sheets = sheets(dashboard);
        String export = first(EXPORT, dashboard);
        StaticFile.write(server.home(), dashboard);

        measure(results, "dashboard, 117 rows", n -> visit(agents.get(n), List.of(DASHBOARD), n, "data-action-number"));
        measure(results, "action sheet", n -> visit(agents.get(n), sheets, n * 7, "data-sheet="));
        measure(results, "progress report", n -> new ProgressReport(reporters.get(n), share(sheets, n)));
        measure(results, "export, xlsx", n -> visit(agents.get(n), List.of(export), n, "xl/workbook.xml"));
        measure(
                results,
                "static file, same size",
                n -> visit(agents.get(n), List.of(StaticFile.ADDRESS), n, "data-action-number"));
        results.say("");
        results.say("Resident memory of the server at the end: %d MB. Dashboard: %d kB, compressed %d kB."
                .formatted(
                        server.residentMegabytes(),
                        dashboard.length() / 1000,
                        agents.get(0).get(DASHBOARD).body().length / 1000));
        return results;
    }

    private List<Browser> signIn(List<String> logins) {
        int most = CROWDS.get(CROWDS.size() - 1);
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            var browser = new Browser(client, server.url());
            browser.signIn(logins.get(i % logins.size()), PASSWORD);
            browsers.add(browser);
        }
        return browsers;
    }

    private void measure(Results results, String what, IntFunction<Journey> journeys) throws Exception {
        for (int crowd : what.startsWith(ONLY) ? CROWDS : List.<Integer>of()) {
            List<Journey> all = IntStream.range(0, crowd).mapToObj(journeys).toList();
            load.warmUp(all, crowd == CROWDS.get(0) ? WARM_UP : WARM_UP / 10, LONGEST_WARM_UP);
            results.add(load.run(what, all, length));
        }
    }

    private static Journey visit(Browser browser, List<String> addresses, int first, String proof) {
        return new PageVisit(browser, addresses, first, proof);
    }

    private static List<String> share(List<String> sheets, int agent) {
        return IntStream.range(0, OPEN_SHEETS)
                .mapToObj(i -> sheets.get((agent * OPEN_SHEETS + i) % sheets.size()))
                .toList();
    }

    private static List<String> sheets(String dashboard) {
        var addresses = new LinkedHashSet<String>();
        SHEET.matcher(dashboard)
                .results()
                .forEach(link -> addresses.add(link.group(1).replace("&amp;", "&")));
        if (addresses.size() != ACTIONS) {
            throw new IllegalStateException("The dashboard leads to %d sheets".formatted(addresses.size()));
        }
        return List.copyOf(addresses);
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not on the page"));
    }

    private static String arguments(Path distribution) throws IOException {
        return Files.readAllLines(distribution.resolve("jvm.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
