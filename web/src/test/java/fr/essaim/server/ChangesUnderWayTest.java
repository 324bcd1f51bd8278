// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChangesUnderWayTest {

    private final ChangesUnderWay changes = new ChangesUnderWay();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void writing_waits_for_the_change_under_way_and_the_next_change_for_the_writing() throws Exception {
        var begun = new CountDownLatch(1);
        var ends = new Busy();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> change("first", begun, ends));
        begun.await();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> changes.between(() -> done.add("written")));
        while (!changes.isPausing()) {
            Thread.onSpinWait();
        }
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> change("second", begun, new Busy().end()));
        Thread.sleep(50);
        assertThat(done).isEmpty();

        ends.end();
        CompletableFuture.allOf(first, writing, second).join();

        assertThat(done).containsExactly("first", "written", "second");
    }

    @Test
    void a_change_that_waits_for_what_another_has_locked_is_not_waited_for() throws Exception {
        var begun = new CountDownLatch(1);
        var row = new CountDownLatch(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> change("waiting", begun, () -> {
            while (!row.await(1, TimeUnit.MINUTES)) {
                // As H2 waits for the end of another transaction
            }
        }));
        begun.await();

        changes.between(() -> done.add("written"));
        row.countDown();
        waiting.join();

        assertThat(done).containsExactly("written", "waiting");
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

    private void change(String name, CountDownLatch begun, Work work) {
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
