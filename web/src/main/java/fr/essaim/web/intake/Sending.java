// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends an answer as fast as its reader takes it, without a thread that waits for the reader, and for so long only. */
final class Sending implements WriteListener, AsyncListener {

    /** The slowest that anybody may read, in bytes per second. */
    private static final long SLOWEST = 8 << 10;

    private static final int CHUNK = 8 << 10;

    private final Spool body;
    private final Runnable ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private final long size;
    private final byte[] bytes = new byte[CHUNK];
    private AsyncContext async;
    private ServletOutputStream out;
    private long place;

    private Sending(Spool body, Runnable ended) {
        this.body = body;
        this.ended = ended;
        size = body.size();
    }

    /**
     * @param seconds how long it may take that is not large
     * @param ended called once when nothing more is sent
     */
    static void begin(
            Spool body, HttpServletRequest request, HttpServletResponse response, long seconds, Runnable ended)
            throws IOException {
        Sending sending = new Sending(body, ended);
        try {
            sending.begin(request, response, seconds);
        } catch (IOException | RuntimeException e) {
            sending.end();
            throw e;
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        async = request.startAsync(request, response);
        async.setTimeout(1_000 * (seconds + size / SLOWEST));
        async.addListener(this);
        out = response.getOutputStream();
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (place == size) {
                finish();
                return;
            }
            int count = body.read(place, bytes, 0, CHUNK);
            place += count;
            out.write(bytes, 0, count);
        }
    }

    private boolean end() {
        if (over.compareAndSet(false, true)) {
            body.close();
            ended.run();
            return true;
        }
        return false;
    }

    private void finish() {
        if (end()) {
            async.complete();
        }
    }

    @Override
    public void onError(Throwable gone) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // another one's
    }
}
