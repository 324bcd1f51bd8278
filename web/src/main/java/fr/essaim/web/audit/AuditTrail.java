// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.audit;

import fr.essaim.audit.AuditFilter;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditTable;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the audit log. */
public final class AuditTrail {

    private static final int ROWS_AT_ONCE = 1000;

    /**
     * An event as it was kept.
     *
     * @param number of the record that it was about, 0 for none
     */
    public record Entry(
            long id,
            Instant at,
            AuditKind kind,
            Optional<AgentId> agent,
            Optional<AgentId> impersonator,
            String address,
            String about,
            long number) {}

    private final Tables tables;

    public AuditTrail(Tables tables) {
        this.tables = tables;
    }

    public Slice<Entry> page(AuditFilter filter, long first, int size) {
        AuditTable.Question count = AuditTable.count(filter);
        AuditTable.Question page = AuditTable.page(filter, first, size);
        return new Slice<>(
                tables.list(page.sql(), AuditTrail::entry, page.values()), tables.count(count.sql(), count.values()));
    }

    /** All of them, the newest first, a thousand in memory at once. */
    public void each(AuditFilter filter, Consumer<List<Entry>> reader) {
        long before = Long.MAX_VALUE;
        List<Entry> some;
        do {
            AuditTable.Question next = AuditTable.list(filter, before, ROWS_AT_ONCE);
            some = tables.list(next.sql(), AuditTrail::entry, next.values());
            if (!some.isEmpty()) {
                before = some.get(some.size() - 1).id();
                reader.accept(some);
            }
        } while (some.size() == ROWS_AT_ONCE);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                agent(row.getLong("agent_id")),
                agent(row.getLong("impersonator_id")),
                Objects.toString(row.getString("address"), ""),
                Objects.toString(row.getString("about"), ""),
                row.getLong("about_number"));
    }

    private static Optional<AgentId> agent(long number) {
        return number == 0 ? Optional.empty() : Optional.of(new AgentId(number));
    }
}
