// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many files a server inspects at once: four, a few more wait their turn for some seconds, the rest come back. */
final class InspectionTurns {

    static final InspectionTurns OF_THE_SERVER = new InspectionTurns(4, 12, Duration.ofSeconds(20));

    /** What is done when it is one's turn. */
    interface Work<T> {
        T done() throws IOException;
    }

    private final Semaphore working;
    private final Semaphore present;
    private final Duration longestWait;

    InspectionTurns(int atOnce, int waiting, Duration longestWait) {
        this.working = new Semaphore(atOnce, true);
        this.present = new Semaphore(atOnce + waiting);
        this.longestWait = longestWait;
    }

    /** How many wait. */
    int waiting() {
        return working.getQueueLength();
    }

    /** @throws AttachmentRefusedException {@code busy} when its turn did not come in time */
    <T> T take(Work<T> work) throws IOException {
        if (!present.tryAcquire()) {
            throw new AttachmentRefusedException("busy");
        }
        try {
            if (!working.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AttachmentRefusedException("busy");
            }
            try {
                return work.done();
            } finally {
                working.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttachmentRefusedException("busy");
        } finally {
            present.release();
        }
    }
}
