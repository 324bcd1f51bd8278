// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditText;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.exchange.Format;
import fr.essaim.web.audit.AuditTrail;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The audit log for the portal's administrator: page by page under a filter, or as a file. Nothing can be changed here. */
public final class AuditServlet extends HttpServlet {

    private static final int SIZE = 50;

    /** A kind to choose from. */
    public record Choice(String code, String label) {}

    private final transient PortalAudit audit;
    private final transient AuditTrail trail;
    private final transient AuditChoice.AgentSearch search;
    private final transient Access access;
    private final PortalSite site;
    private final transient PageFrame frame;
    private final transient Clock clock;
    private final transient AuditLines lines;

    public AuditServlet(
            PortalAudit audit,
            AuditTrail trail,
            Directory directory,
            AuditChoice.AgentSearch search,
            Access access,
            PortalSite site,
            PageFrame frame,
            Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.search = search;
        this.access = access;
        this.site = site;
        this.frame = frame;
        this.clock = clock;
        lines = new AuditLines(directory, site, clock.getZone());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = new Visitor(site, SignedIn.of(request).orElseThrow().agent(), Languages.of(request));
        access.check(visitor, PortalPermission.ADMINISTER, 0);
        AuditChoice choice = AuditChoice.of(request, search, site, clock.getZone());
        if (request.getParameter("export") == null) {
            show(choice, visitor, request, response);
        } else {
            export(choice, visitor, "csv".equals(request.getParameter("export")) ? Format.CSV : Format.XLSX, response);
        }
    }

    private void show(AuditChoice choice, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AuditTrail.Page page = page(choice, request);
        List<AuditTrail.Entry> entries = page.entries();
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.AUDIT);
        model.put("lines", lines.of(entries, visitor.locale()));
        model.put("newer", page.newer() ? entries.get(0).id() : null);
        model.put("older", page.older() ? entries.get(entries.size() - 1).id() : null);
        model.put("most", AuditSheet.MOST_IN_WORKBOOK);
        model.put("kinds", kinds(visitor));
        model.put("choice", choice);
        frame.write("audit", model, request, response);
    }

    private static List<Choice> kinds(Visitor visitor) {
        AuditText text = new AuditText(visitor.locale());
        return Arrays.stream(AuditKind.values())
                .map(kind -> new Choice(kind.name(), text.kind(kind)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Beyond the newest and where there is nothing, the newest. */
    private AuditTrail.Page page(AuditChoice choice, HttpServletRequest request) {
        long after = number(request, "after");
        if (after >= 0) {
            AuditTrail.Page page = trail.newer(choice.filter(), after, SIZE);
            if (page.newer()) {
                return page;
            }
        }
        long before = number(request, "before");
        if (before >= 0) {
            AuditTrail.Page page = trail.older(choice.filter(), before, SIZE);
            if (!page.entries().isEmpty()) {
                return page;
            }
        }
        return trail.older(choice.filter(), Long.MAX_VALUE, SIZE);
    }

    /** Of an event; -1 for none. */
    private static long number(HttpServletRequest request, String name) {
        String number = Objects.toString(request.getParameter(name), "");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    private void export(AuditChoice choice, Visitor visitor, Format format, HttpServletResponse response)
            throws IOException {
        audit.record(AuditEvent.by(visitor, AuditKind.AUDIT_EXPORTED).about(format.extension()));
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(
                                BundleMessages.text(visitor.locale(), "audit.file"),
                                LocalDate.now(clock),
                                format.extension()));
        new AuditSheet(trail, lines, visitor.locale(), AuditSheet.MOST_IN_WORKBOOK)
                .write(choice.filter(), format, response.getOutputStream());
    }
}
