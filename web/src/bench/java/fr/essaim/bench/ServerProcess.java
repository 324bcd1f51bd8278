// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The product in a JVM of its own, on a free port. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "Essaim is ready: ";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final double TICKS_PER_SECOND = 100;

    private final Path home;
    private final boolean keepsHome;
    private final Process process;
    private final Duration startUp;
    private final String url;

    private ServerProcess(Path home, boolean keepsHome, Process process, Duration startUp, String url) {
        this.home = home;
        this.keepsHome = keepsHome;
        this.process = process;
        this.startUp = startUp;
        this.url = url;
    }

    /** On a fresh demonstration authority that is deleted at the end; else as below. */
    static ServerProcess start(Path distribution, Path extra, Path log) throws Exception {
        return start(distribution, extra, log, Files.createTempDirectory("essaim-bench"), false);
    }

    /** On the authority that the folder holds, or on a demonstration if it holds none; the folder stays. */
    static ServerProcess startOn(Path home, Path distribution, Path extra, Path log) throws Exception {
        return start(distribution, extra, log, home, true);
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param distribution the folder {@code target/essaim}
     * @param extra a jar that the server gets beside its own
     * @param log where the server's output goes
     */
    private static ServerProcess start(Path distribution, Path extra, Path log, Path home, boolean keepsHome)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "@" + distribution.resolve("jvm.options"),
                "-Dessaim.port=0",
                "-Dessaim.home=" + home,
                "-Dessaim.demonstration=true",
                // Five demonstration agents stand for a crowd
                "-Dessaim.session.most=100",
                "-cp",
                distribution.resolve("lib") + "/*:" + extra,
                "fr.essaim.server.EssaimServer"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> copy(process, log, ready), "output of the server");
        reader.setDaemon(true);
        reader.start();
        try {
            String url = ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return new ServerProcess(home, keepsHome, process, Duration.ofNanos(System.nanoTime() - begin), url);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("The server did not start, see " + log, e);
        }
    }

    private static void copy(Process process, Path log, CompletableFuture<String> ready) {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }

    /** Such as {@code http://127.0.0.1:34567/}, with its slash. */
    String url() {
        return url;
    }

    Path home() {
        return home;
    }

    /** From the start of the JVM to the line that says that it is ready. */
    Duration startUp() {
        return startUp;
    }

    /** Seconds of processor used since the start, in user and system mode, by all threads. */
    double processorSeconds() throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Memory of the process that is in RAM, in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What objects are left after a full collection, in MB. */
    String heapAfterCollection() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> Long.parseLong(line.trim().split("\\s+")[2]) / 1_000_000 + " MB")
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit()
                .completeOnTimeout(null, LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
        if (keepsHome) {
            return;
        }
        delete(home);
    }

    static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
