// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import fr.essaim.persistence.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The last turn that each job has had, on whichever server. To be changed only under the job's lock. */
@ApplicationScoped
@Transactional
public class JobTurns {

    private static final InstantConverter INSTANTS = new InstantConverter();

    private EntityManager em;

    protected JobTurns() {}

    @Inject
    public JobTurns(EntityManager em) {
        this.em = em;
    }

    /** Whether that turn was taken, or failed and must not be taken again yet. */
    public boolean isSettled(String job, Instant turn, Instant now) {
        return exists("select name from job_run where name = ? and (slot >= ? or retry_at > ?)", job, turn, now);
    }

    public boolean isKnown(String job) {
        return exists("select name from job_run where name = ?", job);
    }

    private boolean exists(String sql, Object... parameters) {
        return !query(sql, parameters).getResultList().isEmpty();
    }

    /** Its first turn will be the one after this. */
    public void note(String job, Instant turn) {
        query("insert into job_run (name, slot, retry_at) values (?, ?, ?)", job, turn, turn)
                .executeUpdate();
    }

    public void done(String job, Instant turn) {
        query("update job_run set slot = ? where name = ?", turn, job).executeUpdate();
    }

    /** The same turn is given again, not before that moment. */
    public void failed(String job, Instant retryAt) {
        query("update job_run set retry_at = ? where name = ?", retryAt, job).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int place = 0; place < parameters.length; place++) {
            Object value = parameters[place];
            query.setParameter(place + 1, value instanceof Instant at ? INSTANTS.convertToDatabaseColumn(at) : value);
        }
        return query;
    }
}
