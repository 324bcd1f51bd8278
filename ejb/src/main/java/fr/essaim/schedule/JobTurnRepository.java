// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The last turn that each job has had, on whichever server. To be changed only under the job's lock. */
@ApplicationScoped
@Transactional
public class JobTurnRepository {

    @Inject
    Statements statements;

    /** Whether that turn was taken, or failed and must not be taken again yet. */
    public boolean isSettled(String job, Instant turn, Instant now) {
        return statements.exists(
                "select name from job_run where name = ? and (slot >= ? or retry_at > ?)", job, turn, now);
    }

    public boolean isKnown(String job) {
        return statements.exists("select name from job_run where name = ?", job);
    }

    /** Its first turn will be the one after this. */
    public void note(String job, Instant turn) {
        statements.change("insert into job_run (name, slot, retry_at) values (?, ?, ?)", job, turn, turn);
    }

    public void done(String job, Instant turn) {
        statements.change("update job_run set slot = ? where name = ?", turn, job);
    }

    /** The same turn is given again, not before that moment. */
    public void failed(String job, Instant retryAt) {
        statements.change("update job_run set retry_at = ? where name = ?", retryAt, job);
    }
}
