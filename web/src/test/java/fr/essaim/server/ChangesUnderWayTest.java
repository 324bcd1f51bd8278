// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChangesUnderWayTest {

    private final ChangesUnderWay changes = new ChangesUnderWay(Duration.ofMinutes(1));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void writing_waits_for_the_change_under_way_and_the_next_change_for_the_writing() throws Exception {
        var begun = new CountDownLatch(1);
        var ends = new Busy();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> change(changes, "first", begun, ends));
        begun.await();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> changes.between(() -> done.add("written")));
        while (!changes.isPausing()) {
            Thread.onSpinWait();
        }
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> change(changes, "second", begun, new Busy().end()));
        Thread.sleep(50);
        assertThat(done).isEmpty();

        ends.end();
        CompletableFuture.allOf(first, writing, second).join();

        assertThat(done).containsExactly("first", "written", "second");
    }

    @Test
    void a_change_that_takes_long_keeps_no_other_out() throws Exception {
        var changes = new ChangesUnderWay(Duration.ofMillis(1));
        var begun = new CountDownLatch(1);
        var ends = new Busy();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> change(changes, "first", begun, ends));
        begun.await();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> changes.between(() -> done.add("written")));
        while (!changes.isPausing()) {
            Thread.onSpinWait();
        }

        for (int time = 0; time < 20; time++) {
            change(changes, "second", begun, new Busy().end());
        }

        assertThat(done).hasSize(20).containsOnly("second");
        ends.end();
        CompletableFuture.allOf(first, writing).join();
        assertThat(done).endsWith("first", "written");
    }

    private interface Work {

        void run() throws Exception;
    }

    /** Work of a processor, with no wait in it. */
    private static final class Busy implements Work {

        private volatile boolean ended;

        Busy end() {
            ended = true;
            return this;
        }

        @Override
        public void run() {
            while (!ended) {
                Thread.onSpinWait();
            }
        }
    }

    private void change(ChangesUnderWay changes, String name, CountDownLatch begun, Work work) {
        try {
            changes.make(() -> {
                begun.countDown();
                work.run();
                return done.add(name);
            });
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
