// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.security.CsrfToken;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Draws the portal's pages: the visitor's language, the navigation that the visitor may see with the current page
 * marked, the user menu, and the template's own content.
 */
public final class PageFrame {

    /**
     * One line of the navigation.
     *
     * @param count how much there is to do; 0 shows nothing
     */
    public record Link(String path, String titleKey, String icon, int count) {

        Link(String path, String titleKey, String icon) {
            this(path, titleKey, icon, 0);
        }
    }

    private static final List<Link> ADMINISTRATION = List.of(
            new Link(PortalPaths.DIRECTORY, "page.directory", "users"),
            new Link(PortalPaths.AUDIT, "page.audit", "shield"));

    private final TemplateEngine engine = new TemplateEngine();
    private final JakartaServletWebApplication application;
    private final PageCatalog pages;
    private final Access access;
    private final PortalSite site;
    private final Supplier<String> authority;
    private final ToIntFunction<AgentId> unread;
    private final OwedCounts owed;
    private final String version;

    /**
     * @param authority the name in the header; empty for the portal's own name
     * @param unread how many notices an agent has not read
     * @param owed how much an agent owes
     * @param version of styles and scripts, part of their addresses
     */
    public PageFrame(
            ServletContext context,
            PageCatalog pages,
            Access access,
            PortalSite site,
            Supplier<String> authority,
            ToIntFunction<AgentId> unread,
            OwedCounts owed,
            String version) {
        this.owed = owed;
        this.application = JakartaServletWebApplication.buildApplication(context);
        this.pages = pages;
        this.access = access;
        this.site = site;
        this.authority = authority;
        this.unread = unread;
        this.version = version;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(PageFrame.class.getClassLoader());
        templates.setPrefix("fr/essaim/web/page/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new BundleMessages());
    }

    /** Where the portal's address leads: the first page. */
    String home() {
        return path(pages.all().get(0));
    }

    /** @param head HTML that the portlets want in the head of the page */
    public void write(
            Page page, List<WindowView> windows, String head, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(
                "portlets",
                Map.of("path", path(page), "page", page, "windows", windows, "head", head),
                request,
                response);
    }

    /**
     * @param model the template's own values, {@code path} when the page stands in the navigation, {@code here} when its
     *     browser does not tell from where a form comes, and an empty
     *     {@code csrf} for a page without forms, which opens no session
     */
    public void write(
            String template, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Languages.of(request);
        Map<String, Object> values = new HashMap<>(model);
        values.putIfAbsent("path", "");
        values.putIfAbsent("here", null);
        values.put("agent", null);
        SignedIn.of(request).ifPresent(agent -> {
            values.put("agent", agent.member());
            values.put("navigation", navigation(agent, request));
            values.put("unread", unread.applyAsInt(agent.agent()));
        });
        values.put("authority", authority.get());
        values.put("version", version);
        values.put("languages", Languages.ALL);
        values.put("language", language);
        values.computeIfAbsent("csrf", name -> CsrfToken.of(request));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        engine.process(
                template,
                new WebContext(application.buildExchange(request, response), language, values),
                response.getWriter());
    }

    private List<Link> navigation(SignedIn agent, HttpServletRequest request) {
        Visitor visitor = new Visitor(site, agent.agent(), agent.member().locale());
        List<Link> links = new ArrayList<>();
        pages.all().stream()
                .filter(page -> page.isOpenTo(request::isUserInRole))
                .forEach(page -> links.add(
                        new Link(path(page), page.titleKey(), page.icon(), page.counted() ? owed.of(visitor) : 0)));
        if (access.allows(visitor, PortalPermission.ADMINISTER, 0)) {
            links.addAll(ADMINISTRATION);
        }
        return links;
    }

    /** Something was posted, after which counts may be others. */
    public void changed(HttpServletRequest request) {
        SignedIn.of(request).map(SignedIn::agent).ifPresent(owed::forget);
    }

    private static String path(Page page) {
        return PortalPaths.PAGES + page.id();
    }
}
