// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditFilter;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the administrator chose on the page of the audit log, as typed. What cannot be meant chooses nothing.
 *
 * @param agent a name, or a number
 * @param cut whether so many agents have that name that only the first {@link #AGENTS_AT_MOST} are meant
 */
public record AuditChoice(String kind, String agent, String from, String to, boolean cut, AuditFilter filter) {

    private static final int AGENTS_AT_MOST = 200;

    /** Finds agents by the words of their names, those whose accounts are closed too. */
    public interface AgentSearch {
        Slice<AgentId> search(String words, int size);
    }

    static AuditChoice of(HttpServletRequest request, AgentSearch search, PortalSite site, ZoneId zone) {
        String kind = text(request, "kind");
        String agent = text(request, "agent");
        Optional<LocalDate> from = day(text(request, "from"));
        Optional<LocalDate> to = day(text(request, "to"));
        Optional<Slice<AgentId>> agents = agent.isEmpty() ? Optional.empty() : Optional.of(agents(agent, search));
        AuditFilter filter = new AuditFilter(
                site.companyId(),
                Arrays.stream(AuditKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst(),
                agents.map(Slice::items),
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
        return new AuditChoice(
                kind,
                agent,
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                agents.filter(found -> found.total() > found.items().size()).isPresent(),
                filter);
    }

    static Slice<AgentId> agents(String typed, AgentSearch search) {
        return typed.matches("\\d{1,18}")
                ? new Slice<>(List.of(AgentId.parse(typed)), 1)
                : search.search(typed, AGENTS_AT_MOST);
    }

    private static String text(HttpServletRequest request, String name) {
        String text = Objects.toString(request.getParameter(name), "").strip();
        return text.substring(0, Math.min(text.length(), 100));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() || text.length() > 10 ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How many agents of one name are meant at most. */
    public int most() {
        return AGENTS_AT_MOST;
    }
}
