// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The finished product in a JVM of its own, on a free port, with a data folder of its own that is deleted at the end.
 * {@link #shared()} is started once for all tests; a test that stops it or gives it settings starts one for itself.
 */
public final class RunningEssaim implements AutoCloseable {

    private static final String READY = "Essaim is ready: ";
    private static final String WAITING = "Essaim waits for its database: ";
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_LINE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private static RunningEssaim shared;

    private final Process process;
    private final Path home;
    private final Thread reader;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private RunningEssaim(Path home, String... settings) throws IOException {
        this.home = home;
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + distribution().resolve("jvm.options"));
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-Dessaim.port=0");
        command.add("-Dessaim.home=" + home);
        command.addAll(Arrays.asList(settings));
        command.addAll(List.of("-cp", distribution().resolve("lib").toString() + "/*", EssaimServer.class.getName()));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        reader = new Thread(this::read, "output of Essaim");
        reader.setDaemon(true);
        reader.start();
    }

    /** The one that tests share, with the demonstration authority; it ends with the JVM of the tests. */
    public static synchronized RunningEssaim shared() {
        if (shared == null) {
            // So few that what happens to pages that are given up is seen
            shared = start("-Dessaim.demonstration=true", "-Dessaim.pages.warm=1", "-Dessaim.pages.agent=100");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /**
     * Starts one and waits until it is ready, or says that it waits for its database.
     *
     * @param settings arguments of the JVM, such as {@code -Dessaim.demonstration=true}; later ones win
     */
    public static RunningEssaim start(String... settings) {
        var running = launch(settings);
        try {
            running.address.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return running;
        } catch (ExecutionException | TimeoutException e) {
            running.close();
            throw new IllegalStateException("Essaim did not start:\n" + running.output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts one without waiting. */
    public static RunningEssaim launch(String... settings) {
        try {
            return new RunningEssaim(Files.createTempDirectory("essaim"), settings);
        } catch (IOException e) {
            throw new IllegalStateException("Essaim cannot be launched", e);
        }
    }

    /** The folder that holds the product, {@code target/essaim} of the module web. */
    private static Path distribution() {
        return Path.of(System.getProperty("essaim.distribution", "target/essaim"))
                .toAbsolutePath();
    }

    /** Such as {@code http://127.0.0.1:34567/}, with its slash. */
    public String url() {
        return address.join();
    }

    /** How many sessions an application has there, of this path; the portal's path is empty. */
    public long sessions(String path) {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                var manager =
                        new ObjectName("Tomcat:type=Manager,host=localhost,context=" + (path.isEmpty() ? "/" : path));
                return ((Number) connector.getMBeanServerConnection().getAttribute(manager, "activeSessions"))
                        .longValue();
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException | JMException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path home() {
        return home;
    }

    /** What the command for backups prints. */
    String backup() throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dessaim.home=" + home,
                        "-cp",
                        distribution().resolve("lib") + "/*",
                        Backup.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new IOException(printed);
        }
        return printed;
    }

    /**
     * Lets no file of it be written beyond so many bytes, as a full disk or a quota would not; needs no rights.
     *
     * @param bytes or {@code unlimited}
     */
    public void limitFiles(String bytes) throws IOException, InterruptedException {
        int answer = new ProcessBuilder(
                        "prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("prlimit answered " + answer);
        }
    }

    /** Folders and files of the home folder that others may read or write, but for what the server unpacks. */
    List<Path> openFiles() throws IOException {
        List<Path> open = new ArrayList<>();
        for (String folder : List.of("", "data", "log", "server")) {
            try (var files = Files.list(home.resolve(folder))) {
                for (Path file : Stream.concat(Stream.of(home.resolve(folder)), files)
                        .filter(path -> !path.getParent().endsWith("server"))
                        .toList()) {
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    if (!rights.endsWith("------")) {
                        open.add(file);
                    }
                }
            }
        }
        return open;
    }

    public synchronized String output() {
        return String.join("\n", output);
    }

    /** Waits for what it has printed by now, or prints next: it comes through a stream, later than an answer may. */
    public synchronized void awaitLine(String text) throws InterruptedException {
        long last = System.nanoTime() + LONGEST_LINE.toNanos();
        while (output.stream().noneMatch(line -> line.contains(text))) {
            long left = Duration.ofNanos(last - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("Essaim did not print " + text + ":\n" + output());
            }
            wait(left);
        }
    }

    /** Asks it to end, as Ctrl-C does, and waits. */
    public int stop() {
        // Not process.destroy(), which closes the stream that the last lines come through.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** Waits until it ends by itself. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Essaim did not end:\n" + output());
            }
            reader.join(LONGEST_STOP.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The data folder of a test cannot be deleted", e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    output.add(line);
                    notifyAll();
                }
                if (line.startsWith(READY)) {
                    address.complete(line.substring(READY.length()));
                } else if (line.startsWith(WAITING)) {
                    address.complete(line.substring(WAITING.length()));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IllegalStateException("it ended"));
    }
}
