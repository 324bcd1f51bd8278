// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import java.time.Duration;
import java.util.Objects;

/**
 * Something to do from time to time, on one server of a cluster. A feature offers it as a CDI bean from a producer method;
 * {@link Jobs} finds it. The work runs outside any transaction, calls services whose methods say that jobs may call them,
 * and must bear being run again: a server that dies in the middle leaves its turn to another.
 *
 * @param name lasting, at most 64 characters: the key of its lock and of its last turn
 * @param lockAtMost longer than the work ever takes; after this long a dead server's turn is given to another
 */
public record Job(String name, Timing timing, Duration lockAtMost, Runnable work) {

    private static final int NAME_LENGTH = 64;

    public Job {
        Objects.requireNonNull(timing);
        Objects.requireNonNull(lockAtMost);
        Objects.requireNonNull(work);
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("Not the name of a job: " + name);
        }
    }
}
