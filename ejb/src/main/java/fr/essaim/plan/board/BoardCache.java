// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * The last revision of each plan in memory. The revision is asked of the database every time, so several servers agree;
 * after ten minutes a board is read anew, all of it, because the directory may have changed.
 */
final class BoardCache {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST_PLANS = 64;

    private record Kept(PlanBoard board, Instant since) {}

    private final Clock clock;
    private final Map<Long, Kept> boards = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder loads = new LongAdder();

    BoardCache(Clock clock) {
        this.clock = clock;
    }

    /** @param reading reads the board, given the one of an earlier revision when there is a young one */
    PlanBoard get(PlanHeader plan, Function<Optional<PlanBoard>, PlanBoard> reading) {
        Instant now = clock.instant();
        Optional<Kept> kept = Optional.ofNullable(boards.get(plan.id()))
                .filter(known -> now.isBefore(known.since().plus(LIFE)));
        if (kept.isPresent() && kept.get().board().plan().revision() == plan.revision()) {
            hits.increment();
            return kept.get().board();
        }
        PlanBoard board = reading.apply(kept.map(Kept::board));
        loads.increment();
        makeRoom();
        boards.put(plan.id(), new Kept(board, kept.map(Kept::since).orElse(now)));
        return board;
    }

    private void makeRoom() {
        Iterator<Long> plans = boards.keySet().iterator();
        while (boards.size() >= MOST_PLANS && plans.hasNext()) {
            plans.next();
            plans.remove();
        }
    }

    CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), loads.sum());
    }
}
