// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which events of a company are asked for.
 *
 * @param agents who did it, or in whose name, or about whom; empty for nobody, absent for anybody
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record AuditFilter(
        long companyId,
        Optional<AuditKind> kind,
        Optional<List<AgentId>> agents,
        Optional<Instant> from,
        Optional<Instant> before) {

    /** The rest of a statement after the table's name. */
    String where() {
        StringBuilder where = new StringBuilder(" where company_id = ?");
        kind.ifPresent(one -> where.append(" and kind = ?"));
        agents.ifPresent(some -> {
            String places = places(some);
            where.append(" and (agent_id in ").append(places);
            where.append(" or impersonator_id in ").append(places);
            where.append(" or (about = 'Agent' and about_number in ")
                    .append(places)
                    .append("))");
        });
        from.ifPresent(moment -> where.append(" and happened_at >= ?"));
        before.ifPresent(moment -> where.append(" and happened_at < ?"));
        return where.toString();
    }

    /** What the places of {@link #where} hold. */
    List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(companyId));
        kind.ifPresent(one -> values.add(one.name()));
        agents.map(AuditFilter::numbers).ifPresent(numbers -> {
            values.addAll(numbers);
            values.addAll(numbers);
            values.addAll(numbers);
        });
        from.ifPresent(moment -> values.add(moment.atOffset(ZoneOffset.UTC)));
        before.ifPresent(moment -> values.add(moment.atOffset(ZoneOffset.UTC)));
        return values;
    }

    private static List<Long> numbers(Collection<AgentId> agents) {
        return agents.isEmpty()
                ? List.of(-1L)
                : agents.stream().map(AgentId::value).toList();
    }

    private static String places(Collection<AgentId> agents) {
        return numbers(agents).stream().map(number -> "?").collect(Collectors.joining(", ", "(", ")"));
    }
}
