// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletRenderResponseContext;
import org.apache.pluto.container.PortletResourceResponseContext;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.driver.services.container.PortletRequestContextServiceImpl;

/** Pluto's request contexts, with ours where Pluto's forget headers and head elements. */
final class WindowContexts extends PortletRequestContextServiceImpl {

    @Override
    public PortletRenderResponseContext getPortletRenderResponseContext(
            PortletContainer container,
            HttpServletRequest request,
            HttpServletResponse response,
            PortletWindow window) {
        return new WindowRenderContext(container, request, response, window);
    }

    @Override
    public PortletResourceResponseContext getPortletResourceResponseContext(
            PortletContainer container,
            HttpServletRequest request,
            HttpServletResponse response,
            PortletWindow window) {
        return new WindowResourceContext(container, request, response, window);
    }
}
