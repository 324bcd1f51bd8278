// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditText;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
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
    private final transient Directory directory;
    private final transient Access access;
    private final PortalSite site;
    private final transient PageFrame frame;
    private final transient Clock clock;
    private final transient AuditLines lines;

    public AuditServlet(
            PortalAudit audit,
            AuditTrail trail,
            Directory directory,
            Access access,
            PortalSite site,
            PageFrame frame,
            Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.directory = directory;
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
        AuditChoice choice = AuditChoice.of(request, directory, site, clock.getZone());
        if (request.getParameter("export") == null) {
            show(choice, visitor, request, response);
        } else {
            export(choice, visitor, "csv".equals(request.getParameter("export")) ? Format.CSV : Format.XLSX, response);
        }
    }

    private void show(AuditChoice choice, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int page = page(request);
        Slice<AuditTrail.Entry> slice = trail.page(choice.filter(), (long) page * SIZE, SIZE);
        int pages = (int) Math.max(1, (slice.total() + SIZE - 1) / SIZE);
        if (page >= pages) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.AUDIT);
        model.put("lines", lines.of(slice.items(), visitor.locale()));
        model.put("total", slice.total());
        model.put("pageNumber", page);
        model.put("pageCount", pages);
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

    private static int page(HttpServletRequest request) {
        String page = Objects.toString(request.getParameter("page"), "0");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
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
        new AuditSheet(trail, lines, visitor.locale()).write(choice.filter(), format, response.getOutputStream());
    }
}
