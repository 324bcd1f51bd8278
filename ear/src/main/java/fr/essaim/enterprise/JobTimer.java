// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import fr.essaim.schedule.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The server's clock: looks every ten seconds whether jobs are due. Every server of a cluster does; each turn of a job is
 * taken by one of them. While one look lasts, the next is left out.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    @Inject
    Jobs jobs;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        jobs.runDue();
    }
}
