// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.portlet.ResourceResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.driver.services.container.PortletResourceResponseContextImpl;

/** What a window answers to a resource request: its properties are the headers and the status of the answer. */
final class WindowResourceContext extends PortletResourceResponseContextImpl {

    /** Request attribute: the portal has settled how long browsers may keep the answer. */
    static final String KEPT_BY_BROWSERS = WindowResourceContext.class.getName() + ".kept";

    private static final Set<String> KEPT_HEADERS = Set.of("cache-control", "expires", "pragma");

    WindowResourceContext(
            PortletContainer container,
            HttpServletRequest request,
            HttpServletResponse response,
            PortletWindow window) {
        super(container, request, response, window);
    }

    @Override
    public void setProperty(String key, String value) {
        if (isClosed() || key == null || settledByPortal(key)) {
            return;
        }
        if (ResourceResponse.HTTP_STATUS_CODE.equals(key)) {
            setStatus(Integer.parseInt(value));
        } else {
            getServletResponse().setHeader(key, value);
        }
    }

    @Override
    public void addProperty(String key, String value) {
        if (!isClosed() && key != null && !settledByPortal(key)) {
            getServletResponse().addHeader(key, value);
        }
    }

    /** The portal knows which addresses are versioned, and for how long browsers may keep them. */
    private boolean settledByPortal(String key) {
        return KEPT_HEADERS.contains(key.toLowerCase(Locale.ROOT))
                && getContainerRequest().getAttribute(KEPT_BY_BROWSERS) != null;
    }

    /** The bridge says "not modified" of a Faces resource that does not exist. */
    private void setStatus(int status) {
        boolean missing = status == HttpServletResponse.SC_NOT_MODIFIED
                && getContainerRequest().getHeader("If-Modified-Since") == null
                && getContainerRequest().getHeader("If-None-Match") == null;
        if (missing) {
            getServletResponse().setHeader("Cache-Control", "no-store");
        }
        getServletResponse().setStatus(missing ? HttpServletResponse.SC_NOT_FOUND : status);
    }
}
