// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.persistence.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for each box in the folder {@code essaim.ballot.keys}, which belongs to the service alone: modes 700 and 600 where
 * the system knows such. All servers of a cluster need the same folder.
 */
@ApplicationScoped
public class KeyFiles implements HostKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);
    private static final String FIRST_LINE = "essaim ballot key 1";
    private static final int LINES = 4;

    @Override
    public void keep(String boxId, HostKey key) throws IOException {
        Path file = file(boxId);
        Path folder = file.getParent();
        if (Files.isDirectory(folder)) {
            restrict(folder);
        } else {
            Files.createDirectories(folder, rights(folder, "rwx------"));
        }
        byte[] content = String.join("\n", FIRST_LINE, boxId, HexFormat.of().formatHex(key.secret()), key.box(), "")
                .getBytes(StandardCharsets.US_ASCII);
        Path written = Files.createTempFile(folder, boxId, ".new", rights(folder, "rw-------"));
        try {
            write(written, content);
            move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
        force(folder);
        if (find(boxId).filter(kept -> kept.box().equals(key.box())).isEmpty()) {
            throw new IOException("The key of a ballot box cannot be read back from " + folder);
        }
    }

    /** A folder that somebody else made beforehand. */
    private static void restrict(Path folder) {
        try {
            if (isPosix(folder)
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                            .equals("rwx------")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            LOG.warn(
                    "The folder of the keys of ballot boxes {} belongs to somebody else, who may let others read it",
                    folder);
        }
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public Optional<HostKey> find(String boxId) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(boxId), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() != LINES
                || !lines.get(0).equals(FIRST_LINE)
                || !lines.get(1).equals(boxId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HostKey(HexFormat.of().parseHex(lines.get(2)), lines.get(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Written over before it is removed: no promise on disks that write elsewhere, and nothing lost by it. An empty file beside
     * it, whose name ends in {@code .destroyed}, stays: where neither is there, the folder is not the one that held the key.
     */
    @Override
    public void destroy(String boxId) throws IOException {
        Path file = file(boxId);
        Path mark = file.resolveSibling(boxId + ".destroyed");
        if (!Files.exists(file)) {
            if (Files.exists(mark)) {
                return;
            }
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.exists(mark)) {
            Files.createFile(mark, rights(file.getParent(), "rw-------"));
            force(file.getParent());
        }
        write(file, new byte[(int) Files.size(file)]);
        Files.delete(file);
        force(file.getParent());
    }

    private static Path file(String boxId) {
        if (!boxId.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("This is no number of a ballot box");
        }
        return Settings.ballotKeys().resolve(boxId + ".key");
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** So that the folder's own entry outlives a power cut too; not every system lets folders be opened. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The folder {} cannot be written through", folder);
        }
    }

    private static FileAttribute<?>[] rights(Path folder, String rights) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
