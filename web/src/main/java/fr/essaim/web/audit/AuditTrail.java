// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.audit;

import fr.essaim.audit.AuditFilter;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditTable;
import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
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
            long number,
            String detail) {}

    /** Some events, the newest first, and whether there are newer and older ones. */
    public record Page(List<Entry> entries, boolean newer, boolean older) {}

    private final Tables tables;

    public AuditTrail(Tables tables) {
        this.tables = tables;
    }

    /** @param before the number of the first event that is too late */
    public Page older(AuditFilter filter, long before, int size) {
        List<Entry> found = list(AuditTable.older(filter, before, size + 1));
        return new Page(found.subList(0, Math.min(size, found.size())), before != Long.MAX_VALUE, found.size() > size);
    }

    /** @param after the number of the last event that is too early */
    public Page newer(AuditFilter filter, long after, int size) {
        List<Entry> found = list(AuditTable.newer(filter, after, size + 1));
        boolean more = found.size() > size;
        List<Entry> newestFirst = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(newestFirst);
        return new Page(newestFirst, more, true);
    }

    /**
     * The newest first, a thousand in memory at once.
     *
     * @param most how many at the most
     * @return whether there are more
     */
    public boolean each(AuditFilter filter, long most, Consumer<List<Entry>> reader) {
        long before = Long.MAX_VALUE;
        long left = most;
        while (true) {
            List<Entry> some = list(AuditTable.older(filter, before, ROWS_AT_ONCE));
            if (some.size() > left) {
                reader.accept(some.subList(0, (int) left));
                return true;
            }
            reader.accept(some);
            if (some.size() < ROWS_AT_ONCE) {
                return false;
            }
            before = some.get(some.size() - 1).id();
            left -= some.size();
        }
    }

    private List<Entry> list(AuditTable.Question question) {
        return tables.list(question.sql(), AuditTrail::entry, question.values());
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
                row.getLong("about_number"),
                Objects.toString(row.getString("detail"), ""));
    }

    private static Optional<AgentId> agent(long number) {
        return number == 0 ? Optional.empty() : Optional.of(new AgentId(number));
    }
}
