// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.RemoteAddress;
import fr.essaim.directory.AgentId;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrator's directory page: files out, files in. An uploaded file is checked and kept in the session until it
 * is confirmed, replaced or given up.
 */
public final class DirectoryServlet extends HttpServlet {

    private static final String STAGED = DirectoryServlet.class.getName() + ".staged";
    private static final int PROBLEMS_SHOWN = 200;
    private static final long SECONDS_TO_WAIT = 2;
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryServlet.class);

    /** The file between its check and its confirmation. */
    private record Staged(String name, byte[] content, boolean complete) implements Serializable {}

    private final DirectoryImport imports;
    private final DirectoryExport exports;
    private final Access access;
    private final PortalSite site;
    private final PageFrame frame;
    private final Consumer<AuditEvent> audit;
    private final transient Map<AgentId, RunningImport> runs = new ConcurrentHashMap<>();
    private final transient ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "directory import");
        daemon.setDaemon(true);
        return daemon;
    });

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
        SignedIn.noteAdministrator(request);
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
            RunningImport running = runs.get(visitor(request).agent());
            if (running == null) {
                show(Map.of(), request, response);
            } else {
                show(running, 0, request, response);
            }
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

    /** Goes on by itself: many passwords take longer than anybody waits for a page. */
    private void apply(Staged staged, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = visitor(request).agent();
        String address = RemoteAddress.current();
        RunningImport running = new RunningImport(staged.name());
        running.begin(worker.submit(() -> {
            RemoteAddress entered = RemoteAddress.enter(address);
            try {
                return imports.apply(staged.content(), staged.complete(), agent, running::at);
            } finally {
                entered.close();
            }
        }));
        runs.put(agent, running);
        show(running, SECONDS_TO_WAIT, request, response);
    }

    private void show(RunningImport running, long wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> model = new HashMap<>();
        try {
            DirectoryCheck check = running.await(wait);
            if (check == null) {
                model.put("running", running);
                response.setHeader("Refresh", "3;url=" + request.getContextPath() + PortalPaths.DIRECTORY);
            } else {
                model.putAll(model(check, running.fileName()));
                model.put("applied", check.applicable());
                runs.remove(visitor(request).agent());
            }
        } catch (ExecutionException e) {
            LOG.error("A directory file could not be applied", e.getCause());
            runs.remove(visitor(request).agent());
            model.put("failed", true);
        }
        show(model, request, response);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private static Map<String, Object> model(DirectoryCheck check, String fileName) {
        Map<String, Object> model = new HashMap<>();
        model.put("check", check);
        model.put("problems", check.problems().stream().limit(PROBLEMS_SHOWN).toList());
        model.put("warnings", check.warnings().stream().limit(PROBLEMS_SHOWN).toList());
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
        values.putIfAbsent("running", null);
        values.putIfAbsent("failed", false);
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
