// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditFilter;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
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
 */
public record AuditChoice(String kind, String agent, String from, String to, AuditFilter filter) {

    private static final int AGENTS_AT_MOST = 200;

    static AuditChoice of(HttpServletRequest request, Directory directory, PortalSite site, ZoneId zone) {
        String kind = text(request, "kind");
        String agent = text(request, "agent");
        Optional<LocalDate> from = day(text(request, "from"));
        Optional<LocalDate> to = day(text(request, "to"));
        AuditFilter filter = new AuditFilter(
                site.companyId(),
                Arrays.stream(AuditKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst(),
                agent.isEmpty() ? Optional.empty() : Optional.of(agents(agent, directory, site)),
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
        return new AuditChoice(
                kind,
                agent,
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                filter);
    }

    private static List<AgentId> agents(String typed, Directory directory, PortalSite site) {
        return typed.matches("\\d{1,18}")
                ? List.of(AgentId.parse(typed))
                : directory.search(site, typed, 0, AGENTS_AT_MOST).items().stream()
                        .map(StaffMember::id)
                        .toList();
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
}
