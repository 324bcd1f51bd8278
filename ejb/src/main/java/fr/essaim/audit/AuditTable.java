// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The one table of the audit log, for services with an entity manager and for a portal with plain statements. */
public final class AuditTable {

    public static final String INSERT = "insert into audit_event (company_id, site_id, happened_at, kind, agent_id,"
            + " impersonator_id, address, about, about_number) values (?, ?, ?, ?, nullif(cast(? as bigint), 0),"
            + " nullif(cast(? as bigint), 0), nullif(cast(? as varchar(60)), ''), nullif(cast(? as varchar(60)), ''),"
            + " nullif(cast(? as bigint), 0))";

    static final String DELETE_BEFORE = "delete from audit_event where happened_at < ?";

    private AuditTable() {}

    /** What the places of {@link #INSERT} hold. */
    public static Object[] values(AuditEvent event, Instant at) {
        return new Object[] {
            event.site().companyId(),
            event.site().siteId(),
            at.atOffset(ZoneOffset.UTC),
            event.kind().name(),
            number(event.agent()),
            number(event.impersonator()),
            event.address(),
            event.about(),
            event.number()
        };
    }

    private static long number(Optional<AgentId> agent) {
        return agent.map(AgentId::value).orElse(0L);
    }
}
