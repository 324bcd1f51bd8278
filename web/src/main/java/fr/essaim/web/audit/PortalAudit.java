// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.audit;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditFile;
import fr.essaim.audit.AuditTable;
import fr.essaim.web.directory.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps events of the portal itself: signing in, accounts, its directory. */
public final class PortalAudit {

    private static final Logger LOG = LoggerFactory.getLogger(PortalAudit.class);

    private final Tables tables;
    private final Clock clock;

    public PortalAudit(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** In the running transaction of the tables, else by itself. In the file once it is stored. */
    public void record(AuditEvent event) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        tables.change(AuditTable.INSERT, AuditTable.values(event, at));
        tables.afterCommit(() -> AuditFile.write(event, at));
    }

    /** For what must go on when the event cannot be stored: the log then says so, and the file has its line all the same. */
    public void recordIfPossible(AuditEvent event) {
        try {
            record(event);
        } catch (RuntimeException e) {
            LOG.error("An event of the audit log could not be stored; it stands in its file alone", e);
            AuditFile.write(event, clock.instant());
        }
    }
}
