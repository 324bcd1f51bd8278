// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The one table of the audit log. */
@ApplicationScoped
@Transactional
class AuditEventRepository {

    @Inject
    Statements statements;

    void add(AuditEvent event, Instant at) {
        statements.change(AuditTable.INSERT, AuditTable.values(event, at));
    }

    /** @return how many of the oldest went, some thousand at most */
    int removeSome(Instant before) {
        Object last = statements.column(AuditTable.LAST_OF_OLDEST, before).get(0);
        return last == null ? 0 : statements.change(AuditTable.DELETE_UNTIL, last);
    }
}
