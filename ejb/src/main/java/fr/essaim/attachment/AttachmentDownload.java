// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.AttachmentType;
import fr.essaim.directory.AgentId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * An attachment that the visitor may have. Its content is read piece by piece while it is written, so that neither memory
 * nor a connection of the database waits for a slow reader. To be closed.
 */
public final class AttachmentDownload implements AutoCloseable {

    /** So slow that no line is; it ends, and the thread is free. */
    private static final long LEAST_BYTES_A_SECOND = 8 << 10;

    private static final Duration ALWAYS_LEFT = Duration.ofSeconds(30);
    private static final int SLICE = 16 << 10;

    private final Attachment attachment;
    private final boolean thumbnail;
    private final AttachmentRepository store;
    private final AgentId agent;
    private boolean turn;

    AttachmentDownload(Attachment attachment, boolean thumbnail, AttachmentRepository store, AgentId agent) {
        this.attachment = attachment;
        this.thumbnail = thumbnail;
        this.store = store;
        this.agent = agent;
    }

    public AttachmentType type() {
        return attachment.type();
    }

    public String name() {
        return attachment.name();
    }

    /** Changes with the content, in quotes as HTTP wants it. */
    public String etag() {
        return '"' + attachment.sha256() + (thumbnail ? "-small" : "") + '"';
    }

    /** In bytes; none is told of a thumbnail. */
    public Optional<Long> length() {
        return thumbnail ? Optional.empty() : Optional.of(attachment.bytes());
    }

    /**
     * To be called before anything is written.
     *
     * @throws AttachmentRefusedException {@code downloads-busy} when too many large files are being given out
     */
    public void begin() {
        if (!thumbnail && attachment.bytes() > AttachmentRepository.PIECE) {
            DownloadTurns.OF_THE_SERVER.begin(agent);
            turn = true;
        }
    }

    /** @throws InterruptedIOException when the reader takes so little that it does not want the file */
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, ALWAYS_LEFT);
    }

    void writeTo(OutputStream out, Duration alwaysLeft) throws IOException {
        long start = System.nanoTime();
        long written = 0;
        int position = 0;
        for (Optional<byte[]> piece = piece(0); piece.isPresent(); piece = piece(++position)) {
            for (int from = 0; from < piece.get().length; from += SLICE) {
                int length = Math.min(SLICE, piece.get().length - from);
                out.write(piece.get(), from, length);
                written += length;
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                if (taken.minus(alwaysLeft).toMillis() * LEAST_BYTES_A_SECOND / 1_000 > written) {
                    throw new InterruptedIOException("The reader is too slow");
                }
            }
        }
    }

    private Optional<byte[]> piece(int position) {
        return store.piece(attachment.id(), thumbnail, position);
    }

    @Override
    public void close() {
        if (turn) {
            turn = false;
            DownloadTurns.OF_THE_SERVER.end(agent);
        }
    }
}
