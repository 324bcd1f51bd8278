// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import fr.essaim.persistence.Settings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a file looked at by a JVM of its own, with a small heap and a time in which it is killed: whatever a file makes of
 * the decoders, the server's memory and threads are not theirs. One process a file, with no settings and no environment of
 * the server.
 */
final class InspectionProcess {

    private static final Logger LOG = LoggerFactory.getLogger(InspectionProcess.class);

    /** {@code -Xmn} leaves the rest of the heap in one piece for a picture. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx128m",
            "-Xmn16m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true");

    private static final int OUT_OF_MEMORY = 3;

    private final Path java;
    private final Duration deadline;

    InspectionProcess() {
        this(Settings.fileJava(), Settings.fileSeconds());
    }

    InspectionProcess(Path java, Duration deadline) {
        this.java = java;
        this.deadline = deadline;
    }

    /**
     * What the file in the folder is; an image is drawn anew beside it.
     *
     * @throws AttachmentRefusedException when it is not taken; {@code inspection-away} when no process can be started
     */
    AttachmentType look(PrivateFolder folder, String name) throws IOException {
        Process process = start(folder);
        try {
            process.onExit()
                    .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> process.destroyForcibly());
            return Inspection.type(converse(process, folder, name));
        } finally {
            process.destroyForcibly();
            await(process);
        }
    }

    private Process start(PrivateFolder folder) throws IOException {
        Path main = folder.path().resolve("main");
        String file = InspectionMain.class.getName().replace('.', '/') + ".class";
        try (InputStream code = resource(file)) {
            Files.createDirectories(main.resolve(file).getParent());
            Files.copy(code, main.resolve(file));
        }
        ProcessBuilder builder = new ProcessBuilder(java.toString());
        builder.command().addAll(OPTIONS);
        builder.command().add("-Djava.io.tmpdir=" + folder.path());
        builder.command().addAll(List.of("-XX:ErrorFile=" + folder.path().resolve("crash"), "-cp", main.toString()));
        builder.command().add(InspectionMain.class.getName());
        builder.directory(folder.path().toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(variable -> !variable.equalsIgnoreCase("SystemRoot"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw away(e.getMessage());
        }
    }

    /** Answers what the process asks for until it says what the file is. */
    private String converse(Process process, PrivateFolder folder, String name) throws IOException {
        boolean greeted = false;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            out.writeUTF(folder.path().toString());
            out.writeUTF(name);
            out.flush();
            while (true) {
                switch (in.readByte()) {
                    case InspectionMain.HELLO -> greeted = true;
                    case InspectionMain.CLASS -> send(in.readUTF(), out);
                    case InspectionMain.VERDICT -> {
                        return in.readUTF();
                    }
                    default -> throw new IOException("Not understood");
                }
            }
        } catch (IOException ended) {
            int code = await(process);
            if (!greeted) {
                throw away("exit code " + code);
            }
            LOG.warn(
                    "A file was refused: its inspection ended with {}{}",
                    code,
                    code == OUT_OF_MEMORY ? " (memory)" : "");
            throw new AttachmentRefusedException("too-expansive", ended);
        }
    }

    private static void send(String name, DataOutputStream out) throws IOException {
        try (InputStream content = resource(name)) {
            byte[] bytes = content == null ? null : content.readAllBytes();
            out.writeInt(bytes == null ? -1 : bytes.length);
            out.write(bytes == null ? new byte[0] : bytes);
            out.flush();
        }
    }

    private static InputStream resource(String name) {
        return InspectionProcess.class.getClassLoader().getResourceAsStream(name);
    }

    /** It ends by itself, or is killed in time. */
    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private AttachmentRefusedException away(String why) {
        LOG.error("Files cannot be looked at, none is taken: {} does not start ({}). See essaim.files.java", java, why);
        return new AttachmentRefusedException("inspection-away");
    }
}
