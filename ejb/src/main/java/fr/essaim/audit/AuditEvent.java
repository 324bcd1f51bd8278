// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something to be kept in the audit log: codes and numbers alone.
 *
 * @param agent who did it; empty for somebody unknown
 * @param impersonator who acted in that agent's place
 * @param address where the request came from; empty for none
 * @param about what it was about: the kind of a record or a short code of letters, digits, dots and dashes; empty for none
 * @param number of that record, 0 for none
 * @param detail what exactly, a short code such as {@code +SCRUTINEER.12}: a part that was given, in campaign 12; empty for none
 */
public record AuditEvent(
        AuditKind kind,
        PortalSite site,
        Optional<AgentId> agent,
        Optional<AgentId> impersonator,
        String address,
        String about,
        long number,
        String detail) {

    /** The kind of record of {@link #aboutAgent}. */
    public static final String AGENT = "Agent";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{0,60}");
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.:+-]{0,60}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.:%-]{0,60}");

    /** @throws IllegalArgumentException when what it is about, or the detail, is no short code */
    public AuditEvent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(site);
        if (!CODE.matcher(about).matches()) {
            throw new IllegalArgumentException("Not a code: what an event is about");
        }
        if (!DETAIL.matcher(detail).matches()) {
            throw new IllegalArgumentException("Not a code: the detail of an event");
        }
        address = ADDRESS.matcher(address).matches() ? address : "";
    }

    /** By the visitor, or by whoever acts in his or her place, from where the present request comes. */
    public static AuditEvent by(Visitor visitor, AuditKind kind) {
        return new AuditEvent(
                kind,
                visitor.site(),
                Optional.of(visitor.agent()),
                visitor.impersonator(),
                RemoteAddress.current(),
                "",
                0,
                "");
    }

    /** @param moment from which all read what is published; null where it is not known yet */
    public static AuditEvent publication(Visitor visitor, Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now)
                ? by(visitor, AuditKind.PUBLISHED)
                : by(visitor, AuditKind.PUBLICATION_SET)
                        .detail(
                                moment == null
                                        ? ""
                                        : moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    public static AuditEvent by(PortalSite site, AgentId agent, AuditKind kind) {
        return new AuditEvent(kind, site, Optional.of(agent), Optional.empty(), RemoteAddress.current(), "", 0, "");
    }

    /** By somebody unknown. */
    public static AuditEvent bySomebody(PortalSite site, AuditKind kind) {
        return new AuditEvent(kind, site, Optional.empty(), Optional.empty(), RemoteAddress.current(), "", 0, "");
    }

    /** By the software itself, in no request's name. */
    public static AuditEvent byItself(PortalSite site, AuditKind kind) {
        return new AuditEvent(kind, site, Optional.empty(), Optional.empty(), "", "", 0, "");
    }

    public AuditEvent about(RecordKey record) {
        return about(record.type(), record.id());
    }

    public AuditEvent about(String code) {
        return about(code, 0);
    }

    public AuditEvent about(String code, long number) {
        return new AuditEvent(kind, site, agent, impersonator, address, code, number, detail);
    }

    public AuditEvent aboutAgent(AgentId other) {
        return about(AGENT, other.value());
    }

    public AuditEvent detail(String code) {
        return new AuditEvent(kind, site, agent, impersonator, address, about, number, code);
    }

    /** As it stands in the file, after the moment. */
    String line() {
        return "%s site=%d/%d agent=%s impersonator=%s from=%s about=%s%s"
                .formatted(
                        kind,
                        site.companyId(),
                        site.siteId(),
                        text(agent),
                        text(impersonator),
                        address.isEmpty() ? "-" : address,
                        about.isEmpty() ? "-" : number == 0 ? about : about + "/" + number,
                        detail.isEmpty() ? "" : " detail=" + detail);
    }

    private static String text(Optional<AgentId> agent) {
        return agent.map(AgentId::toString).orElse("-");
    }
}
