// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import fr.essaim.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of all features, and the one entry point for whatever clock a server has: {@link #runDue()}, called every few
 * seconds on every server, outside any transaction. Each turn of a job is taken once in a cluster: by the server that
 * holds the job's lock, and only if no server has noted the turn as taken. A turn missed while everything was down is
 * taken at the next start; several missed turns of a job are one. A turn that failed is taken again ten minutes later.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

    private Database database;
    private JobTurnRepository turns;
    private Supplier<DataSource> dataSource;
    private List<Job> jobs;
    private Clock clock;
    private volatile LockProvider locks;

    protected Jobs() {}

    @Inject
    public Jobs(
            Database database,
            JobTurnRepository turns,
            Instance<DataSource> dataSource,
            @Any Instance<Job> jobs,
            Clock clock) {
        this(database, turns, dataSource::get, jobs.stream().toList(), clock);
    }

    Jobs(Database database, JobTurnRepository turns, Supplier<DataSource> dataSource, List<Job> jobs, Clock clock) {
        this.database = database;
        this.turns = turns;
        this.dataSource = dataSource;
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
        this.clock = clock;
    }

    /** By name. */
    public List<Job> all() {
        return jobs;
    }

    /** Runs those whose turn has come, one after the other. Does nothing while the database is closed. */
    public void runDue() {
        if (database.closed().isEmpty()) {
            jobs.forEach(this::runIfDue);
        }
    }

    private void runIfDue(Job job) {
        Instant turn =
                job.timing().latest(clock.instant().atZone(clock.getZone())).toInstant();
        if (turns.isSettled(job.name(), turn, clock.instant())) {
            return;
        }
        Optional<SimpleLock> lock =
                locks().lock(new LockConfiguration(ClockProvider.now(), job.name(), job.lockAtMost(), Duration.ZERO));
        if (lock.isPresent()) {
            try {
                takeTurn(job, turn);
            } finally {
                lock.get().unlock();
            }
        }
    }

    private void takeTurn(Job job, Instant turn) {
        if (!turns.isKnown(job.name())) {
            turns.note(job.name(), turn);
        } else if (!turns.isSettled(job.name(), turn, clock.instant())) {
            try {
                job.work().run();
                turns.done(job.name(), turn);
            } catch (RuntimeException | Error e) {
                LOG.error("The job {} failed; it is tried again in ten minutes", job.name(), e);
                turns.failed(job.name(), clock.instant().plus(AFTER_A_FAILURE));
            }
        }
    }

    private LockProvider locks() {
        if (locks == null) {
            locks = new JdbcLockProvider(dataSource.get());
        }
        return locks;
    }
}
