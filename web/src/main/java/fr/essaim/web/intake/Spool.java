// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The body of a request or of its answer: in memory while it is small, else in a private file. All that was opened on it ends
 * with it, and so does the file.
 */
final class Spool implements Closeable {

    /** What of a request lies in memory, in bytes. */
    private static final int OF_REQUEST = 16 << 10;

    /** What of an answer does. */
    private static final int OF_ANSWER = 64 << 10;

    private final SpoolFolder folder;
    private final boolean answer;
    private final Runnable ended;
    private final Room files;
    private byte[] memory = new byte[0];
    private FileChannel file;
    private Path path;
    private long size;
    private boolean withoutFile;
    private boolean closed;

    private Spool(SpoolFolder folder, boolean answer, Runnable ended) {
        this.folder = folder;
        this.answer = answer;
        this.ended = ended;
        files = answer ? folder.answers() : folder.requests();
    }

    /** @param ended called once when this is closed */
    static Spool ofRequest(SpoolFolder folder, Runnable ended) {
        return new Spool(folder, false, ended);
    }

    /** Stays in memory where no file can be written: pages are shown while the disk is full. */
    static Spool ofAnswer(SpoolFolder folder) {
        return new Spool(folder, true, () -> {});
    }

    synchronized long size() {
        return size;
    }

    /** False when there is no room. */
    boolean write(byte[] bytes, int length) throws IOException {
        return write(bytes, 0, length);
    }

    /** False when there is no room. */
    synchronized boolean write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            return false;
        }
        if (file == null && isForMemory(length) && folder.memory().take(length)) {
            int end = Math.toIntExact(size + length);
            if (end > memory.length) {
                memory = Arrays.copyOf(memory, Math.max(end, memory.length + Math.min(memory.length, 1 << 20)));
            }
            System.arraycopy(bytes, offset, memory, (int) size, length);
            size = end;
            return true;
        }
        return !withoutFile && writeToFile(bytes, offset, length);
    }

    private boolean isForMemory(int length) {
        return withoutFile || size + length <= (answer ? OF_ANSWER : OF_REQUEST);
    }

    private boolean writeToFile(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (file == null && !begin()) {
                return false;
            }
            if (!files.take(length)) {
                return false;
            }
            try {
                append(bytes, offset, length);
            } catch (IOException e) {
                files.giveBack(length);
                throw e;
            }
            size += length;
            return true;
        } catch (IOException e) {
            if (!answer) {
                throw e;
            }
            return backToMemory() && write(bytes, offset, length);
        }
    }

    /** The file takes over what lay in memory. */
    private boolean begin() throws IOException {
        if (!files.take(size)) {
            return false;
        }
        try {
            path = folder.newFile();
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            append(memory, 0, (int) size);
        } catch (IOException e) {
            removeFile();
            files.giveBack(size);
            throw e;
        }
        folder.memory().giveBack(size);
        memory = new byte[0];
        return true;
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    /** Memory takes over what was written before the disk was full. */
    private boolean backToMemory() throws IOException {
        withoutFile = true;
        if (file == null) {
            return true;
        }
        if (!folder.memory().take(size)) {
            return false;
        }
        byte[] before;
        try {
            before = new byte[Math.toIntExact(size)];
            read(0, before, 0, before.length);
        } catch (IOException | RuntimeException | Error e) {
            folder.memory().giveBack(size);
            throw e;
        }
        removeFile();
        files.giveBack(size);
        memory = before;
        return true;
    }

    /** All of it, to be called once all is written. */
    InputStream open() {
        return open(0, size());
    }

    InputStream open(long start, long length) {
        return new BufferedInputStream(new Stretch(start, start + length));
    }

    /**
     * Reads as much of what stands at a place as there is, and as is asked for.
     *
     * @throws IOException also once this is closed
     */
    synchronized int read(long place, byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The request has ended");
        }
        int most = (int) Math.min(length, size - place);
        if (file == null) {
            System.arraycopy(memory, (int) place, bytes, offset, most);
            return most;
        }
        ByteBuffer wanted = ByteBuffer.wrap(bytes, offset, most);
        while (wanted.hasRemaining()) {
            if (file.read(wanted, place + most - wanted.remaining()) < 0) {
                throw new IOException("The file of the request was cut");
            }
        }
        return most;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            (file == null ? folder.memory() : files).giveBack(size);
            memory = new byte[0];
            removeFile();
            ended.run();
        }
    }

    private void removeFile() {
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
        file = null;
        path = null;
    }

    private final class Stretch extends InputStream {

        private final long end;
        private long place;

        Stretch(long start, long end) {
            place = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (place >= end) {
                return length == 0 ? 0 : -1;
            }
            int count = Spool.this.read(place, bytes, offset, (int) Math.min(length, end - place));
            place += count;
            return count;
        }
    }
}
