// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.persistence.ClosedReason;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseOpeningTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseOpening.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch opened = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    @Test
    void whatever_fails_it_is_tried_again_until_it_is_open() throws InterruptedException {
        DatabaseOpening opening =
                failing(List.of(new IllegalStateException(), new NoClassDefFoundError(), new StackOverflowError()));

        opening.start();
        awaitOpen();
        opening.stop();

        assertThat(opening.closed()).isEmpty();
    }

    @Test
    void the_same_failure_again_is_told_once_and_another_one_too() throws InterruptedException {
        DatabaseOpening opening = failing(List.of(
                new IllegalStateException("first"),
                new IllegalStateException("second"),
                new DirectoryAwayException(),
                new DirectoryAwayException()));

        opening.start();
        awaitOpen();
        opening.stop();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR, Level.ERROR, Level.INFO);
        assertThat(log.list.get(0).getFormattedMessage()).contains(ClosedReason.UNUSABLE.remedy());
        assertThat(log.list.get(1).getFormattedMessage()).contains(ClosedReason.UNREACHABLE.remedy());
    }

    @Test
    void nothing_is_under_way_any_more_once_it_is_stopped() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicBoolean done = new AtomicBoolean();
        DatabaseOpening opening = new DatabaseOpening(
                () -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException();
                    }
                    underWay.countDown();
                    pause();
                    done.set(true);
                },
                Duration.ofMillis(1));

        opening.start();
        assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
        opening.stop();

        assertThat(done).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseOpening failing(List<? extends Throwable> failures) {
        Iterator<? extends Throwable> failure = failures.iterator();
        return new DatabaseOpening(
                () -> {
                    if (failure.hasNext()) {
                        Throwable next = failure.next();
                        if (next instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) next;
                    }
                    opened.countDown();
                },
                Duration.ofMillis(1));
    }

    private void awaitOpen() throws InterruptedException {
        assertThat(opened.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
