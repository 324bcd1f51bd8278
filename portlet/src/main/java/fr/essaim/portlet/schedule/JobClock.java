// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.schedule;

import fr.essaim.persistence.Database;
import fr.essaim.portlet.host.PortalHost;
import fr.essaim.schedule.Jobs;
import fr.essaim.schedule.PlainScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the jobs every few seconds from the start of the portlets to their end, on a servlet container. On a server with
 * transactions of its own nothing is started: there its timers call the same jobs.
 */
@ApplicationScoped
public class JobClock {

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);

    /** {@code essaim.jobs.seconds}: how often to look whether a job is due. */
    private static final int SECONDS = Math.max(1, Integer.getInteger("essaim.jobs.seconds", 5));

    @Inject
    Jobs jobs;

    @Inject
    Database database;

    @Inject
    PortalHost host;

    private PlainScheduler scheduler;

    void start(@Observes @Initialized(ApplicationScoped.class) Object portlets) {
        if (!database.isInServerTransactions() && scheduler == null) {
            scheduler = new PlainScheduler("essaim-jobs", Duration.ofSeconds(SECONDS), this::runDue);
        }
    }

    /** Jobs ask who may what: they wait for the portal, which may start after its portlets. */
    private void runDue() {
        if (host.isReady()) {
            jobs.runDue();
        }
    }

    /** Before the database is closed. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object portlets) {
        close();
    }

    @PreDestroy
    void close() {
        if (scheduler != null) {
            scheduler.close();
            scheduler = null;
            LOG.info("No more jobs are started");
        }
    }
}
