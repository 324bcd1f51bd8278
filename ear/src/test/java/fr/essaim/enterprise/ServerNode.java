// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One WildFly of a pair, a process of its own with a folder and free ports of its own on this machine. */
final class ServerNode implements AutoCloseable {

    /** As the script that starts WildFly opens them. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.security",
            "java.util",
            "java.util.concurrent");

    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private final Path home;
    private final Path base;
    private final String name;
    private final int http = freePort();
    private final int cluster;
    private Process process;

    ServerNode(Path home, Path base, int cluster) {
        this.home = home;
        this.base = base;
        this.name = base.getFileName().toString();
        this.cluster = cluster;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays out the node's folder: the server's own, with this configuration and archive. */
    void prepare(Path configuration, Path archive) {
        copy(home.resolve("standalone"), base);
        try {
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(configuration, base.resolve("configuration/standalone-ha.xml"), REPLACE);
            Files.copy(archive, base.resolve("deployments/essaim.ear"), REPLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final java.nio.file.CopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                boolean ofARun =
                        relative.startsWith("data") || relative.startsWith("tmp") || relative.startsWith("log");
                if (!ofARun && Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(relative));
                } else if (!ofARun) {
                    Files.copy(file, to.resolve(relative), REPLACE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param members of the cluster, as JGroups writes them */
    void start(String members, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(part -> command.add("--add-opens=java.base/" + part + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "--add-opens=java.management/javax.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
                "-Xmx640m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.node.name=" + name,
                "-Djboss.http.port=" + http,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.ajp.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort(),
                "-Djboss.bind.address.private=127.0.0.1",
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dessaim.cluster.port=" + cluster,
                "-Dessaim.cluster.members=" + members));
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-c",
                "standalone-ha.xml"));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(base.resolve("console.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until pages are served. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + " does not answer, see " + base.resolve("console.log"));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() {
        try {
            return new PortalVisit(url()).get("signin").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http + "/");
    }

    String name() {
        return name;
    }

    /** As the operating system does it to a process it has no memory for. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
