// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.DirectoryCheck;
import fr.essaim.web.directory.DirectoryColumn;
import fr.essaim.web.directory.DirectoryExport;
import fr.essaim.web.directory.DirectoryImport;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The administrator's directory page: files out, files in. An uploaded file is checked and kept in the session until it
 * is confirmed, replaced or given up.
 */
public final class DirectoryServlet extends HttpServlet {

    private static final String STAGED = DirectoryServlet.class.getName() + ".staged";
    private static final int PROBLEMS_SHOWN = 200;

    /** The file between its check and its confirmation. */
    private record Staged(String name, byte[] content, boolean complete) implements Serializable {}

    private final DirectoryImport imports;
    private final DirectoryExport exports;
    private final Access access;
    private final PortalSite site;
    private final PageFrame frame;
    private final Consumer<AuditEvent> audit;

    public DirectoryServlet(
            DirectoryImport imports,
            DirectoryExport exports,
            Access access,
            PortalSite site,
            PageFrame frame,
            Consumer<AuditEvent> audit) {
        this.audit = audit;
        this.imports = imports;
        this.exports = exports;
        this.access = access;
        this.site = site;
        this.frame = frame;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.check(visitor(request), PortalPermission.ADMINISTER, 0);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String template = request.getParameter("template");
        String export = request.getParameter("export");
        if (template != null) {
            download(template, true, request, response);
        } else if (export != null) {
            download(export, false, request, response);
        } else {
            show(Map.of(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Staged staged = (Staged) request.getSession().getAttribute(STAGED);
        request.getSession().removeAttribute(STAGED);
        switch (Objects.toString(request.getParameter("step"), "")) {
            case "check" -> check(request, response);
            case "apply" -> {
                if (staged == null) {
                    show(Map.of(), request, response);
                } else {
                    apply(staged, request, response);
                }
            }
            default -> response.sendRedirect(request.getContextPath() + PortalPaths.DIRECTORY);
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Part part = request.getPart("file");
        byte[] content = part == null ? new byte[0] : part.getInputStream().readAllBytes();
        String name = part == null ? "" : Objects.toString(part.getSubmittedFileName(), "");
        Staged staged = new Staged(name, content, request.getParameter("complete") != null);
        DirectoryCheck check =
                imports.check(content, staged.complete(), visitor(request).agent());
        if (check.applicable()) {
            request.getSession().setAttribute(STAGED, staged);
        }
        show(model(check, name), request, response);
    }

    private void apply(Staged staged, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DirectoryCheck check = imports.apply(
                staged.content(), staged.complete(), visitor(request).agent());
        Map<String, Object> model = model(check, staged.name());
        model.put("applied", check.applicable());
        show(model, request, response);
    }

    private static Map<String, Object> model(DirectoryCheck check, String fileName) {
        Map<String, Object> model = new HashMap<>();
        model.put("check", check);
        model.put("problems", check.problems().stream().limit(PROBLEMS_SHOWN).toList());
        model.put("fileName", fileName);
        return model;
    }

    private void show(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> values = new HashMap<>(model);
        values.put("path", PortalPaths.DIRECTORY);
        values.put("megabytes", DirectoryImport.LARGEST_FILE >> 20);
        values.put("tables", List.of(DirectoryColumn.Table.values()));
        values.putIfAbsent("applied", false);
        values.putIfAbsent("check", null);
        frame.write("directory", values, request, response);
    }

    private void download(String name, boolean empty, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Languages.of(request);
        DirectoryColumn.Table table = List.of(DirectoryColumn.Table.values()).stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UnaryOperator<String> text = key -> BundleMessages.text(language, key);
        String fileName = text.apply("directory.file." + table);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + ".csv\"");
        if (empty) {
            exports.template(table, text, response.getOutputStream());
        } else {
            audit.accept(AuditEvent.by(visitor(request), AuditKind.EXPORTED).about("directory"));
            exports.export(table, text, response.getOutputStream());
        }
    }

    private Visitor visitor(HttpServletRequest request) {
        return new Visitor(site, SignedIn.of(request).orElseThrow().agent(), Languages.of(request));
    }
}
