// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.ReferenceFilter;
import fr.essaim.web.page.WindowView;
import jakarta.portlet.PortletException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.driver.core.PortalRequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the portal's pages, and the actions and resources of the portlets on them. */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private static final int LONGEST_WAIT_MS = 10_000;
    private static final int STEP_MS = 50;

    private final transient PageCatalog pages;
    private final transient PortletHost host;
    private final transient PageFrame frame;

    private final int longestWait;

    public PageServlet(PageCatalog pages, PortletHost host, PageFrame frame) {
        this(pages, host, frame, LONGEST_WAIT_MS);
    }

    PageServlet(PageCatalog pages, PortletHost host, PageFrame frame, int longestWait) {
        this.longestWait = longestWait;
        this.pages = pages;
        this.host = host;
        this.frame = frame;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PortalRequestContext portal;
        try {
            portal = host.open(request, response);
            portal.getRequestedPortalURL();
        } catch (IllegalArgumentException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            answer(request, response, portal);
            if ("POST".equals(request.getMethod())) {
                frame.changed(request);
            }
        } catch (PortletException | PortletContainerException e) {
            throw new ServletException(e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, PortalRequestContext portal)
            throws PortletException, PortletContainerException, IOException {
        var address = portal.getRequestedPortalURL();
        if (address.getResourceWindow() != null) {
            if (!pages.hasWindow(address.getResourceWindow(), page -> mayEnter(request, page))
                    || host.isAbsent(address.getResourceWindow())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (awaitWindow(address.getResourceWindow(), response)) {
                keepLongIfVersioned(request, response);
                host.serveResource(narrowed(request, response, portal), address.getResourceWindow());
            }
            return;
        }
        Optional<Page> page = pages.find(address.getRenderPath()).filter(known -> mayEnter(request, known));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (awaitPage(page.get(), response)) {
            if (address.getActionWindow() != null && !"POST".equals(request.getMethod())) {
                response.setHeader("Allow", "POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else if (address.getActionWindow() != null && host.isAbsent(address.getActionWindow())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (address.getActionWindow() != null) {
                host.act(narrowed(request, response, portal), address.getActionWindow());
            } else {
                show(page.get(), request, response, portal);
            }
        }
    }

    private void show(Page page, HttpServletRequest request, HttpServletResponse response, PortalRequestContext portal)
            throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var windows = new ArrayList<WindowView>();
        if (host.isAbsent(page.mainWindow())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        for (String window : page.windows()) {
            windows.add(render(window, request, portal));
        }
        frame.write(page, windows, HeadElements.of(request).html(), request, response);
    }

    private WindowView render(String window, HttpServletRequest request, PortalRequestContext portal)
            throws IOException {
        if (host.isAbsent(window)) {
            return WindowView.absent(window);
        }
        try {
            return WindowView.of(window, host.render(portal, window));
        } catch (PortletException | PortletContainerException | RuntimeException e) {
            return failed(window, request, e);
        }
    }

    static WindowView failed(String window, HttpServletRequest request, Exception cause) {
        String reference = ReferenceFilter.of(request);
        LOG.error("Window {} failed, reference {}", window, reference, cause);
        return WindowView.failed(window, reference);
    }

    /** The same request, with the parameters that its window may see, put where Pluto looks for it. */
    private PortalRequestContext narrowed(
            HttpServletRequest request, HttpServletResponse response, PortalRequestContext portal) {
        var narrowed = host.open(new WindowParametersRequest(request), response);
        narrowed.mergePortalURL(portal.getRequestedPortalURL(), "");
        return narrowed;
    }

    private static boolean mayEnter(HttpServletRequest request, Page page) {
        return page.isOpenTo(request::isUserInRole);
    }

    private static void keepLongIfVersioned(HttpServletRequest request, HttpServletResponse response) {
        if (PageAddresses.RESOURCES.equals(request.getServletPath())) {
            boolean versioned = Query.parse(request.getQueryString()).containsKey("v");
            response.setHeader(
                    "Cache-Control", versioned ? "private, max-age=31536000, immutable" : "private, max-age=3600");
            request.setAttribute(WindowResourceContext.KEPT_BY_BROWSERS, true);
        }
    }

    private boolean awaitPage(Page page, HttpServletResponse response) throws IOException {
        for (String window : page.windows()) {
            if (!awaitWindow(window, response)) {
                return false;
            }
        }
        return true;
    }

    /** Portlets register some moments after the portal has started: a page waits for its portlets. */
    private boolean awaitWindow(String window, HttpServletResponse response) throws IOException {
        for (int waited = 0; !host.isRegistered(window) && !host.isAbsent(window); waited += STEP_MS) {
            if (waited >= longestWait) {
                response.setHeader("Retry-After", "5");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return false;
            }
            try {
                Thread.sleep(STEP_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return false;
            }
        }
        return true;
    }
}
