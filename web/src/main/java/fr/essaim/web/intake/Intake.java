// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Takes requests in before anything works on them. A body is read as it comes, without a thread that waits for it, up to
 * what its address allows and for as long as that takes at a modest speed. Then the request is worked on when one of the
 * places is free, and waits without a thread until then; its answer is sent as fast as it is read, again without a thread
 * that waits. So neither slow visitors nor a slow database take the threads that answer {@code /health}.
 */
public final class Intake extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ARRIVAL = Arrival.class.getName();

    /** The slowest that a body may come, in bytes per second. */
    private static final long SLOWEST = 16 << 10;

    private static final long LONGEST_WAIT_SECONDS = 60;

    private final transient Gate gate;
    private final transient Traffic senders = Traffic.ofBodies();
    private final transient Traffic readers = Traffic.ofAnswers();
    private final transient BodyRules rules;
    private final long seconds;
    private transient SpoolFolder folder;
    private transient ScheduledThreadPoolExecutor clock;

    /**
     * @param uploads names of views and resources of portlets that take files
     * @param largestDirectory in bytes, what the directory page takes
     */
    public Intake(IntakeSettings settings, Set<String> uploads, long largestDirectory) {
        gate = new Gate(settings.places());
        rules = new BodyRules(uploads, largestDirectory);
        seconds = settings.seconds();
    }

    @Override
    public void init() {
        ServletContext context = getServletContext();
        folder = SpoolFolder.in(context);
        clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "essaim-intake");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Arrival arrival = (Arrival) request.getAttribute(ARRIVAL);
        if (request.getDispatcherType() == DispatcherType.ASYNC && arrival != null) {
            request.removeAttribute(ARRIVAL);
            goOn(arrival, request, response, chain);
        } else if (!request.isAsyncSupported()) {
            chain.doFilter(request, response);
        } else if (hasBody(request)) {
            take(request, response);
        } else if (gate.enter()) {
            work(request, request, response, chain, gate::leave);
        } else {
            Arrival waiting =
                    new Arrival(request, start(request), BodyRules.Limit.inVain(), null, () -> {}, this::line);
            request.setAttribute(ARRIVAL, waiting);
            waiting.watch();
            line(waiting);
        }
    }

    private void goOn(Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (arrival.status() == 0) {
            work(arrival.kept(request), request, response, chain, () -> {
                arrival.close();
                arrival.leavePlace();
            });
        } else {
            arrival.close();
            response.sendError(arrival.status());
        }
    }

    /** Keeps the answer until its place is free for the next, then sends it as fast as its reader takes it. */
    private void work(
            HttpServletRequest known,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Runnable leave)
            throws IOException, ServletException {
        if (!readers.hasRoom(Visit.of(request))) {
            leave.run();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        KeptResponse answer = new KeptResponse(response, folder, readers);
        try {
            chain.doFilter(known, answer);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            answer.giveUp();
            throw e;
        } finally {
            leave.run();
        }
        try {
            answer.send(request, seconds);
        } catch (IOException | RuntimeException e) {
            answer.giveUp();
            throw e;
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit sender = Visit.of(request);
        BodyRules.Limit limit = rules.of(request);
        long length = request.getContentLengthLong();
        long most = length < 0 ? limit.bytes() : Math.min(length, limit.bytes());
        if (!senders.begin(sender, most)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        long announced = length < 0 ? 0 : most;
        Arrival arrival = new Arrival(
                request,
                start(request),
                limit,
                Spool.ofRequest(folder, () -> senders.giveBack(sender, most)),
                () -> senders.arrived(sender),
                this::line);
        request.setAttribute(ARRIVAL, arrival);
        arrival.read(clock.schedule(arrival::late, seconds + announced / SLOWEST, TimeUnit.SECONDS));
    }

    private static AsyncContext start(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        // The times are kept here
        async.setTimeout(0);
        return async;
    }

    /** What is refused is answered at once, the others wait for a place. */
    private void line(Arrival arrival) {
        if (arrival.status() != 0) {
            arrival.refuse(arrival.status());
            return;
        }
        var patience = clock.schedule(
                () -> arrival.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
                LONGEST_WAIT_SECONDS,
                TimeUnit.SECONDS);
        BooleanSupplier turn = () -> {
            patience.cancel(false);
            return arrival.call(gate::leave);
        };
        Runnable forget = () -> {
            patience.cancel(false);
            gate.forget(turn);
        };
        arrival.waits(forget);
        if (!gate.enter(turn)) {
            arrival.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (arrival.isOver()) {
            forget.run();
        }
    }

    /** HTTP/2 tells of a body in no header. */
    static boolean hasBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0
                || request.getHeader("Transfer-Encoding") != null
                || length < 0 && !Set.of("GET", "HEAD").contains(request.getMethod());
    }
}
