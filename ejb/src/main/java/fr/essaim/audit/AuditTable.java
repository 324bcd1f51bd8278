// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The one table of the audit log, for services with an entity manager and for a portal with plain statements. */
public final class AuditTable {

    public static final String INSERT = "insert into audit_event (company_id, site_id, happened_at, kind, agent_id,"
            + " impersonator_id, address, about, about_number) values (?, ?, ?, ?, nullif(cast(? as bigint), 0),"
            + " nullif(cast(? as bigint), 0), nullif(cast(? as varchar(60)), ''), nullif(cast(? as varchar(60)), ''),"
            + " nullif(cast(? as bigint), 0))";

    private static final String SELECT = "select id, happened_at, kind, agent_id, impersonator_id, address, about,"
            + " about_number from audit_event%s and id < ? order by id desc fetch first %d rows only";

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

    /** A statement and what its places hold. */
    public record Question(String sql, Object[] values) {}

    /**
     * The newest first.
     *
     * @param before the number of the first event that is too late
     */
    public static Question list(AuditFilter filter, long before, int size) {
        List<Object> values = filter.values();
        values.add(before);
        return new Question(SELECT.formatted(filter.where(), size), values.toArray());
    }

    public static Question page(AuditFilter filter, long first, int size) {
        List<Object> values = filter.values();
        values.addAll(List.of(Long.MAX_VALUE, first));
        String sql = SELECT.formatted(filter.where(), size).replace("fetch first", "offset ? rows fetch next");
        return new Question(sql, values.toArray());
    }

    public static Question count(AuditFilter filter) {
        return new Question(
                "select count(*) from audit_event" + filter.where(),
                filter.values().toArray());
    }

    private static long number(Optional<AgentId> agent) {
        return agent.map(AgentId::value).orElse(0L);
    }
}
