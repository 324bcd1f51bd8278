// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** A closed loop: each agent does a journey, waits for its answer and does it again, without a pause. */
final class Load {

    private static final int DIGITS = 3;
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private final ServerProcess server;

    Load(ServerProcess server) {
        this.server = server;
    }

    Measured run(String what, List<Journey> journeys, Duration length) throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(journeys.size());
        try {
            double processorBefore = server.processorSeconds();
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Future<Seen>> all = new ArrayList<>();
            for (Journey journey : journeys) {
                all.add(agents.submit(() -> until(end, journey)));
            }
            Histogram times = new Histogram(LONGEST, DIGITS);
            long errors = 0;
            String firstError = null;
            for (var one : all) {
                Seen seen = one.get();
                times.add(seen.times);
                errors += seen.errors;
                firstError = firstError == null ? seen.firstError : firstError;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double processor = server.processorSeconds() - processorBefore;
            return new Measured(what, journeys.size(), seconds, times, errors, processor, firstError);
        } finally {
            agents.shutdownNow();
        }
    }

    /** The same without measuring, until the server's JVM had this many answers to learn from. */
    void warmUp(List<Journey> journeys, int answers, Duration atMost) throws Exception {
        Duration slice = Duration.ofSeconds(2);
        long end = System.nanoTime() + atMost.toNanos();
        long seen = 0;
        while (seen < answers && System.nanoTime() < end) {
            Measured run = run("warm-up", journeys, slice);
            seen += run.times().getTotalCount() + run.errors();
        }
    }

    private static Seen until(long end, Journey journey) {
        Seen seen = new Seen();
        while (System.nanoTime() < end) {
            try {
                seen.times.recordValue(Math.min(journey.once(), LONGEST));
            } catch (RuntimeException e) {
                seen.errors++;
                seen.firstError = seen.firstError == null ? e.toString() : seen.firstError;
            }
        }
        return seen;
    }

    /** What one agent saw. */
    private static final class Seen {

        private final Histogram times = new Histogram(LONGEST, DIGITS);
        private long errors;
        private String firstError;
    }
}
