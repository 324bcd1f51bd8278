// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The body of a request or of its answer: in memory while it is small, else in a private file, which goes when this is closed. */
final class Spool implements Closeable {

    /** What of a request lies in memory, in bytes. */
    private static final int OF_REQUEST = 16 << 10;

    /** What of an answer does. */
    private static final int OF_ANSWER = 64 << 10;

    private final SpoolFolder folder;
    private final boolean answer;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private Path path;
    private OutputStream file;
    private long size;
    private long taken;
    private boolean full;

    private Spool(SpoolFolder folder, boolean answer) {
        this.folder = folder;
        this.answer = answer;
    }

    static Spool ofRequest(SpoolFolder folder) {
        return new Spool(folder, false);
    }

    /** Stays in memory where no file can be written: pages are shown while the disk is full. */
    static Spool ofAnswer(SpoolFolder folder) {
        return new Spool(folder, true);
    }

    long size() {
        return size;
    }

    /** False when there is no room. */
    boolean write(byte[] bytes, int length) throws IOException {
        return write(bytes, 0, length);
    }

    /** False when there is no room. */
    boolean write(byte[] bytes, int offset, int length) throws IOException {
        if (path == null && !full && size + length > (answer ? OF_ANSWER : OF_REQUEST)) {
            toFile();
        }
        if (file != null && !folder.take(length)) {
            return false;
        }
        size += length;
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            taken += length;
            toFile(bytes, offset, length);
        }
        return true;
    }

    private void toFile() throws IOException {
        try {
            path = folder.newFile();
            file = Files.newOutputStream(path);
            file.write(memory.toByteArray());
            memory = new ByteArrayOutputStream(0);
        } catch (IOException e) {
            backToMemory(e, memory.toByteArray());
        }
    }

    private void toFile(byte[] bytes, int offset, int length) throws IOException {
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            byte[] before = Arrays.copyOf(Files.readAllBytes(path), Math.toIntExact(size - length));
            backToMemory(e, before);
            memory.write(bytes, offset, length);
        }
    }

    private void backToMemory(IOException cause, byte[] content) throws IOException {
        close();
        if (!answer) {
            throw cause;
        }
        full = true;
        file = null;
        path = null;
        memory = new ByteArrayOutputStream(content.length);
        memory.writeBytes(content);
    }

    /** To be called once all is written. */
    InputStream open() throws IOException {
        flush();
        return path == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(path);
    }

    /** All of it, without taking memory for it. */
    ByteBuffer view() throws IOException {
        flush();
        if (path == null) {
            return ByteBuffer.wrap(memory.toByteArray());
        }
        try (FileChannel channel = FileChannel.open(path)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private void flush() throws IOException {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        memory = new ByteArrayOutputStream(0);
        folder.giveBack(taken);
        taken = 0;
        try {
            if (file != null) {
                file.close();
            }
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // The folder is emptied at the next start
        }
    }
}
