// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import jakarta.portlet.PortletMode;
import jakarta.portlet.WindowState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pluto.driver.url.PortalURL;
import org.apache.pluto.driver.url.PortalURLParameter;
import org.apache.pluto.driver.url.PortalURLParser;
import org.apache.pluto.driver.url.impl.RelativePortalURLImpl;

/**
 * Addresses that people can read, keep and send: {@code /page/plan?axis=2&status=IN_PROGRESS}.
 *
 * <p>Plain names are the parameters of the page's first window; {@code _2.axis} is that of its second window. Names of
 * the portal's own begin with an underscore: {@code _mode}, {@code _state} (of the first window, {@code _2._mode} of
 * the second), {@code _type} (action or resource) with the window it is for in {@code _win}, {@code _id} and
 * {@code _cache} of a resource, and {@code _r.axis} for the render parameters a resource address carries. A portlet's
 * own parameter that begins with an underscore gets {@code _.} in front.
 *
 * <p>A Faces resource (script, style, image) has an address that does not depend on page or parameters,
 * {@code /resource/essaim.plan?jakarta.faces.resource=…}, so that browsers keep it.
 */
public final class PageAddresses implements PortalURLParser {

    public static final String PAGES = "/page";
    public static final String RESOURCES = "/resource";
    static final Set<String> MODES = Set.of("view", "edit", "help");
    static final Set<String> STATES = Set.of("normal", "maximized", "minimized");
    static final String FACES_RESOURCE = "jakarta.faces.resource";

    private static final String TYPE = "_type";
    private static final String WINDOW = "_win";
    private static final String MODE = "_mode";
    private static final String STATE = "_state";
    private static final String RESOURCE_ID = "_id";
    private static final String CACHE = "_cache";
    private static final String KEPT = "_r.";
    private static final String LITERAL = "_.";
    private static final Set<String> OWN = Set.of(TYPE, WINDOW, MODE, STATE, RESOURCE_ID, CACHE);

    private final PageCatalog catalog;

    public PageAddresses(PageCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public PortalURL parse(HttpServletRequest request) {
        String servlet = request.getServletPath();
        var url = new RelativePortalURLImpl("", request.getContextPath(), PAGES, this);
        var query = Query.parse(request.getQueryString());
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (RESOURCES.equals(servlet)) {
            String window = path.contains("!") ? path : path + "!";
            url.setResourceWindow(window);
            return url;
        }
        url.setRenderPath(path);
        catalog.find(path).ifPresent(page -> read(query, page, url));
        return url;
    }

    private static void read(Map<String, String[]> query, Page page, PortalURL url) {
        String target = windowOf(first(query, WINDOW, "1"), page);
        switch (first(query, TYPE, "")) {
            case "action" -> url.setActionWindow(target);
            case "resource" -> {
                url.setResourceWindow(target);
                url.setResourceID(first(query, RESOURCE_ID, null));
                url.setCacheability(first(query, CACHE, null));
            }
            default -> {
                // a page to show
            }
        }
        query.forEach((name, values) -> read(name, values, page, url));
    }

    private static void read(String name, String[] values, Page page, PortalURL url) {
        if (isPlain(name)) {
            if (url.getActionWindow() == null && url.getResourceWindow() == null) {
                url.addParameter(new PortalURLParameter(page.mainWindow(), unescaped(name), values));
            }
        } else if (name.startsWith(KEPT)) {
            url.getPrivateRenderParameters().put(name.substring(KEPT.length()), values);
        } else if (name.equals(MODE)) {
            setMode(url, page.mainWindow(), values[0]);
        } else if (name.equals(STATE)) {
            setState(url, page.mainWindow(), values[0]);
        } else if (isOfOtherWindow(name)) {
            int dot = name.indexOf('.');
            String window = windowOf(name.substring(1, dot), page);
            String rest = name.substring(dot + 1);
            switch (rest) {
                case MODE -> setMode(url, window, values[0]);
                case STATE -> setState(url, window, values[0]);
                default -> url.addParameter(new PortalURLParameter(window, unescaped(rest), values));
            }
        }
    }

    private static void setMode(PortalURL url, String window, String mode) {
        if (MODES.contains(mode)) {
            url.setPortletMode(window, new PortletMode(mode));
        }
    }

    private static void setState(PortalURL url, String window, String state) {
        if (STATES.contains(state)) {
            url.setWindowState(window, new WindowState(state));
        }
    }

    /** The parameters in the address of an action or a resource that are for its window alone. */
    static Map<String, String[]> plainParameters(HttpServletRequest request) {
        var plain = new LinkedHashMap<String, String[]>();
        Query.parse(request.getQueryString()).forEach((name, values) -> {
            if (RESOURCES.equals(request.getServletPath())) {
                plain.put(name, values);
            } else if (isPlain(name)) {
                plain.put(unescaped(name), values);
            }
        });
        return plain;
    }

    private static boolean isPlain(String name) {
        return name.startsWith(LITERAL) || !(OWN.contains(name) || name.startsWith(KEPT) || isOfOtherWindow(name));
    }

    private static boolean isOfOtherWindow(String name) {
        return name.matches("_\\d+\\..*");
    }

    @Override
    public String toString(PortalURL url) {
        String context = url.getServletPath().substring(0, url.getServletPath().length() - PAGES.length());
        var own = new TreeMap<String, String[]>();
        if (url.getResourceWindow() != null) {
            url.getParameters().stream()
                    .filter(parameter -> url.getResourceWindow().equals(parameter.getWindowId()))
                    .forEach(parameter -> own.put(parameter.getName(), parameter.getValues()));
            if (own.containsKey(FACES_RESOURCE)) {
                return context + RESOURCES + "/" + url.getResourceWindow().replaceFirst("!$", "") + Query.write(own);
            }
        }
        return catalog.find(url.getRenderPath())
                .map(page -> context + PAGES + "/" + page.id() + Query.write(parameters(url, page)))
                .orElse(context + "/");
    }

    private static Map<String, String[]> parameters(PortalURL url, Page page) {
        var query = new TreeMap<String, String[]>(
                Comparator.comparing((String name) -> name.startsWith("_")).thenComparing(Comparator.naturalOrder()));
        String target = url.getActionWindow() == null ? url.getResourceWindow() : url.getActionWindow();
        String plain = target == null ? page.mainWindow() : target;
        for (var parameter : url.getParameters()) {
            String prefix = parameter.getWindowId().equals(plain) ? "" : prefix(parameter.getWindowId(), page);
            query.put(prefix + escaped(parameter.getName()), parameter.getValues());
        }
        for (String window : page.windows()) {
            String prefix = window.equals(page.mainWindow()) ? "" : prefix(window, page);
            put(query, prefix + MODE, url.getPortletMode(window).toString(), PortletMode.VIEW.toString());
            put(query, prefix + STATE, url.getWindowState(window).toString(), WindowState.NORMAL.toString());
        }
        if (target != null) {
            put(query, TYPE, url.getActionWindow() == null ? "resource" : "action", "");
            put(query, WINDOW, Integer.toString(page.windows().indexOf(target) + 1), "1");
        }
        if (url.getResourceWindow() != null) {
            put(query, RESOURCE_ID, url.getResourceID(), null);
            put(query, CACHE, url.getCacheability(), "cacheLevelPage");
            url.getPrivateRenderParameters().forEach((name, values) -> query.put(KEPT + name, values));
        }
        return query;
    }

    private static String prefix(String window, Page page) {
        return "_" + (page.windows().indexOf(window) + 1) + ".";
    }

    private static String windowOf(String number, Page page) {
        int index = number.matches("\\d{1,2}") ? Integer.parseInt(number) - 1 : 0;
        return index >= 0 && index < page.windows().size() ? page.windows().get(index) : page.mainWindow();
    }

    private static String escaped(String name) {
        return name.startsWith("_") ? LITERAL + name : name;
    }

    private static String unescaped(String name) {
        return name.startsWith(LITERAL) ? name.substring(LITERAL.length()) : name;
    }

    private static String first(Map<String, String[]> query, String name, String otherwise) {
        String[] values = query.get(name);
        return values == null ? otherwise : values[0];
    }

    private static void put(Map<String, String[]> query, String name, String value, String usual) {
        if (value != null && !value.equals(usual)) {
            query.put(name, new String[] {value});
        }
    }
}
