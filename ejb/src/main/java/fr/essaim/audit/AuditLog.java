// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.access.SystemWork;
import fr.essaim.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps events, in the transaction of what they tell: a change that is rolled back leaves none, in the file neither. */
@ApplicationScoped
@Transactional
public class AuditLog {

    @Inject
    AuditEventRepository events;

    @Inject
    Database database;

    @Inject
    Clock clock;

    public void record(AuditEvent event) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        events.add(event, at);
        database.transactions().afterCommit(() -> AuditFile.write(event, at));
    }

    /**
     * Forgets some thousand of the oldest, in a transaction of their own.
     *
     * @return how many went, 0 once there are none left
     */
    @SystemWork
    public int forgetSome(Instant moment) {
        return events.removeSome(moment);
    }
}
