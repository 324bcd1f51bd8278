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
import java.io.InputStream;

/** Sends an answer as fast as its reader takes it, without a thread that waits for the reader, and for so long only. */
final class Sending implements WriteListener, AsyncListener {

    /** The slowest that anybody may read, in bytes per second. */
    private static final long SLOWEST = 8 << 10;

    private static final int CHUNK = 16 << 10;

    private final Spool body;
    private final InputStream content;
    private final ServletOutputStream out;
    private final AsyncContext async;
    private final byte[] bytes = new byte[CHUNK];
    private int count;

    private Sending(Spool body, AsyncContext async, ServletOutputStream out) throws IOException {
        this.body = body;
        this.async = async;
        this.out = out;
        content = body.open();
    }

    /** @param seconds how long it may take that is not large */
    static void begin(Spool body, HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(1_000 * (seconds + body.size() / SLOWEST));
        Sending sending = new Sending(body, async, response.getOutputStream());
        async.addListener(sending);
        sending.out.setWriteListener(sending);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            count = content.read(bytes);
            if (count < 0) {
                end();
                async.complete();
                return;
            }
            out.write(bytes, 0, count);
        }
    }

    private void end() throws IOException {
        content.close();
        body.close();
    }

    @Override
    public void onError(Throwable gone) {
        giveUp();
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        giveUp();
    }

    private void giveUp() {
        try {
            end();
        } catch (IOException e) {
            // it goes at the next start
        }
        async.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // another one's
    }
}
