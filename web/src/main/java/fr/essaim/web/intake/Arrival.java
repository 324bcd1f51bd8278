// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.intake.Multipart.Piece;
import fr.essaim.web.intake.Multipart.RefusedException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is not worked on yet: its body is on its way, or there is no place for it. It holds no thread meanwhile.
 * What is refused is read to its end all the same, since browsers show no answer before they have sent everything.
 */
final class Arrival implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    /** What is read at the most of a body that is refused. */
    private static final long MOST_IN_VAIN = 64L << 20;

    private static final int MOST_FIELDS = 2_000;
    private static final int CHUNK = 8 << 10;

    private final HttpServletRequest request;
    private final AsyncContext async;
    private final BodyRules.Limit limit;
    private final Spool body;
    private final Runnable ended;
    private final Consumer<Arrival> next;
    private final AtomicBoolean read = new AtomicBoolean();
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicReference<Runnable> inLine = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> place = new AtomicReference<>();
    private ServletInputStream input;
    private long received;
    private volatile int status;
    private List<Piece> pieces = List.of();
    private volatile ScheduledFuture<?> deadline;

    /**
     * @param ended called once when nothing more is read
     * @param next called when the body is there and in order, or refused
     */
    Arrival(
            HttpServletRequest request,
            AsyncContext async,
            BodyRules.Limit limit,
            Spool body,
            Runnable ended,
            Consumer<Arrival> next) {
        this.request = request;
        this.async = async;
        this.limit = limit;
        this.body = body;
        this.ended = ended;
        this.next = next;
        status = limit.status();
    }

    /** Learns when its visitor goes. */
    void watch() {
        async.addListener(this);
    }

    void read(ScheduledFuture<?> until) throws IOException {
        deadline = until;
        watch();
        input = request.getInputStream();
        input.setReadListener(this);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] bytes = new byte[CHUNK];
        while (!read.get() && input.isReady() && !input.isFinished()) {
            int count = input.read(bytes);
            if (count < 0) {
                return;
            }
            received += count;
            if (received > MOST_IN_VAIN) {
                finish(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (status == 0 && !limit.isInVain()) {
                keep(bytes, count);
            }
        }
    }

    private void keep(byte[] bytes, int count) {
        if (received > limit.bytes()) {
            status = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } else if (!isWritten(bytes, count)) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (status != 0) {
            body.close();
        }
    }

    /** False when there is no room, or the disk is full. */
    private boolean isWritten(byte[] bytes, int count) {
        try {
            return body.write(bytes, count);
        } catch (IOException e) {
            LOG.warn("What is sent in cannot be kept: {}", e.toString());
            return false;
        }
    }

    @Override
    public void onAllDataRead() {
        finish(status == 0 ? checked() : status);
    }

    /** 0 when the form can be read by whoever expects it. */
    private int checked() {
        try {
            if (BodyRules.isMultipart(request)) {
                pieces = limit.isInVain()
                        ? List.of()
                        : Multipart.read(body, request.getContentType(), BodyRules.ofFields(request));
            } else if (BodyRules.isForm(request) && hasTooManyFields()) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            return 0;
        } catch (RefusedException refused) {
            return refused.status();
        } catch (IOException e) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private boolean hasTooManyFields() throws IOException {
        int fields = 1;
        byte[] bytes = new byte[CHUNK];
        try (InputStream all = body.open()) {
            for (int count = all.read(bytes); count >= 0; count = all.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    fields += bytes[i] == '&' ? 1 : 0;
                }
            }
        }
        return fields > MOST_FIELDS;
    }

    /** Its time is over. */
    void late() {
        finish(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    private void finish(int answer) {
        if (read.compareAndSet(false, true)) {
            status = answer;
            deadline.cancel(false);
            ended.run();
            next.accept(this);
        }
    }

    /** @param forget called once it does not wait any more, because it was refused or its visitor has gone */
    void waits(Runnable forget) {
        inLine.set(forget);
    }

    /** Whether it was called, refused, or its visitor has gone. */
    boolean isOver() {
        return called.get();
    }

    /**
     * Has it worked on by the container.
     *
     * @param leave gives its place to the next, called once when this takes it
     * @return false when it does not take the place
     */
    boolean call(Runnable leave) {
        place.set(leave);
        if (called.compareAndSet(false, true) && dispatched()) {
            return true;
        }
        // Its end may have left the place meanwhile
        return place.getAndSet(null) == null;
    }

    /** Has it answered with what it is refused with. */
    void refuse(int with) {
        if (called.compareAndSet(false, true)) {
            status = with;
            inLine.get().run();
            dispatched();
        }
    }

    private boolean dispatched() {
        try {
            async.dispatch();
            return true;
        } catch (RuntimeException gone) {
            close();
            return false;
        }
    }

    /** Its work is done. */
    void leavePlace() {
        Runnable held = place.getAndSet(null);
        if (held != null) {
            held.run();
        }
    }

    /** 0 when it is not refused. */
    int status() {
        return status;
    }

    /** What the others see of it. */
    HttpServletRequest kept(HttpServletRequest dispatched) {
        return body == null || limit.isInVain() ? dispatched : new KeptRequest(dispatched, body, pieces);
    }

    void close() {
        if (body != null) {
            body.close();
        }
    }

    @Override
    public void onError(Throwable broken) {
        leave();
    }

    @Override
    public void onError(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        leave();
    }

    /** The visitor has gone. */
    private void leave() {
        if (deadline != null && read.compareAndSet(false, true)) {
            deadline.cancel(false);
            ended.run();
        }
        close();
        if (called.compareAndSet(false, true)) {
            inLine.get().run();
            async.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
        leavePlace();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // another one's
    }
}
