// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import fr.essaim.attack.Marks.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of a folder, read for the history that they keep. */
public final class Loot {

    private static final int LARGEST = 256 << 20;

    private final Marks marks;
    private final List<Piece> files = new ArrayList<>();
    private final List<Piece> moments = new ArrayList<>();
    private final List<Trace> log = new ArrayList<>();
    private int read;
    private long bytes;

    private Loot(Marks marks) {
        this.marks = marks;
    }

    /**
     * @param since files that were not changed after this are left
     * @param firstLog the write-ahead log before this file is left
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Loot of(Path folder, FileTime since, String firstLog, Marks marks) {
        Loot loot = new Loot(marks);
        try {
            for (Path file : filesIn(folder)) {
                boolean early = file.getParent().endsWith("pg_wal")
                        && file.getFileName().toString().compareTo(firstLog) < 0;
                if (!early) {
                    loot.read(folder.relativize(file).toString(), file, since);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!loot.log.isEmpty()) {
            loot.files.add(new Piece("write-ahead log", 0, loot.log));
        }
        return loot;
    }

    /** In order. A running database deletes and renames files of its own meanwhile. */
    private static List<Path> filesIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException && !file.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        Collections.sort(found);
        return found;
    }

    private void read(String name, Path file, FileTime since) throws IOException {
        byte[] content;
        try {
            if (Files.getLastModifiedTime(file).compareTo(since) < 0) {
                return;
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalStateException(file + " is too large to be searched");
            }
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return;
        }
        read++;
        bytes += content.length;
        List<Trace> traces = marks.in(content, 0, content.length);
        if (traces.isEmpty()) {
            return;
        }
        if (name.contains("pg_wal")) {
            log.addAll(traces);
            return;
        }
        files.add(new Piece(name, 0, traces));
        moments.addAll(
                name.endsWith(".mv.db")
                        ? ChunkedFile.pieces(name, content, marks)
                        : HeapFile.pieces(name, content, marks));
    }

    /** Each file that holds a mark, in the order of its bytes. */
    public List<Piece> files() {
        return files;
    }

    /** What was written when. */
    public List<Piece> moments() {
        return moments;
    }

    /** Where something of one side lies, and in which form. */
    public List<String> found(Mark.Side side) {
        return files.stream()
                .flatMap(piece -> piece.traces().stream()
                        .filter(trace -> trace.mark().side() == side)
                        .map(trace -> piece.source() + ": " + trace.mark()))
                .distinct()
                .toList();
    }

    public int filesRead() {
        return read;
    }

    public long bytesRead() {
        return bytes;
    }
}
