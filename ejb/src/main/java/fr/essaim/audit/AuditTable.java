// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The one table of the audit log, for services with an entity manager and for a portal with plain statements. */
public final class AuditTable {

    static final String NAME = "audit_event";

    public static final String INSERT = "insert into audit_event (company_id, site_id, happened_at, kind, agent_id,"
            + " impersonator_id, address, about, about_number, detail) values (?, ?, ?, ?, nullif(cast(? as bigint), 0),"
            + " nullif(cast(? as bigint), 0), nullif(cast(? as varchar(60)), ''), nullif(cast(? as varchar(60)), ''),"
            + " nullif(cast(? as bigint), 0), nullif(cast(? as varchar(60)), ''))";

    private static final String SELECT = "select id, happened_at, kind, agent_id, impersonator_id, address, about,"
            + " about_number, detail from audit_event%s and id %s ? order by id %s fetch first %d rows only";

    /** The moment of the last of the oldest some thousand before another moment: more in one statement might take too long. */
    static final String LAST_OF_OLDEST = "select max(happened_at) from (select happened_at from audit_event"
            + " where happened_at < ? order by happened_at fetch first 5000 rows only) oldest";

    static final String DELETE_UNTIL = "delete from audit_event where happened_at <= ?";

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
            event.number(),
            event.detail()
        };
    }

    /** A statement and what its places hold. */
    public record Question(String sql, Object[] values) {}

    /**
     * The newest first.
     *
     * @param before the number of the first event that is too late
     */
    public static Question older(AuditFilter filter, long before, int size) {
        return question(filter, "<", before, "desc", size);
    }

    /**
     * The oldest first.
     *
     * @param after the number of the last event that is too early
     */
    public static Question newer(AuditFilter filter, long after, int size) {
        return question(filter, ">", after, "asc", size);
    }

    private static Question question(AuditFilter filter, String than, long bound, String order, int size) {
        List<Object> values = filter.values();
        values.add(bound);
        return new Question(SELECT.formatted(filter.where(), than, order, size), values.toArray());
    }

    private static long number(Optional<AgentId> agent) {
        return agent.map(AgentId::value).orElse(0L);
    }
}
