// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of open sessions. */
final class SessionRows {

    private static final String SELECT =
            "select name, agent_id, started_at, seen_at, browser, device, address from open_session where company_id = ? ";

    private final Tables tables;
    private final long companyId;

    SessionRows(Tables tables, long companyId) {
        this.tables = tables;
        this.companyId = companyId;
    }

    void add(OpenSession session) {
        tables.change(
                "insert into open_session (name, company_id, agent_id, started_at, seen_at, browser, device, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                session.name(),
                companyId,
                session.agent().value(),
                at(session.started()),
                at(session.seen()),
                session.browser().name(),
                session.device().name(),
                session.address());
    }

    Optional<OpenSession> find(String name) {
        return tables.find(SELECT + "and name = ?", SessionRows::read, companyId, name);
    }

    Set<String> names() {
        return new HashSet<>(
                tables.list("select name from open_session where company_id = ?", row -> row.getString(1), companyId));
    }

    /** The one that was used last first. */
    List<OpenSession> of(AgentId agent) {
        return tables.list(
                SELECT + "and agent_id = ? order by seen_at desc, started_at desc, name",
                SessionRows::read,
                companyId,
                agent.value());
    }

    /** @return whether there was one */
    boolean remove(String name) {
        return tables.change("delete from open_session where company_id = ? and name = ?", companyId, name) > 0;
    }

    /** Those that nobody has used since then, and those that began before. */
    void removeOld(Instant unused, Instant begun) {
        tables.change(
                "delete from open_session where company_id = ? and (seen_at < ? or started_at < ?)",
                companyId,
                at(unused),
                at(begun));
    }

    void see(Map<String, Instant> seen) {
        if (!seen.isEmpty()) {
            Collection<Object[]> rows = seen.entrySet().stream()
                    .map(one -> new Object[] {at(one.getValue()), companyId, one.getKey(), at(one.getValue())})
                    .toList();
            tables.changeAll(
                    "update open_session set seen_at = ? where company_id = ? and name = ? and seen_at < ?", rows);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OpenSession read(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getString(1),
                new AgentId(row.getLong(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                BrowserKind.valueOf(row.getString(5)),
                DeviceKind.valueOf(row.getString(6)),
                row.getString(7));
    }
}
