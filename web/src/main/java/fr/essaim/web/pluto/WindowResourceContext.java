// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.portlet.ResourceResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.driver.services.container.PortletResourceResponseContextImpl;

/** What a window answers to a resource request: its properties are the headers and the status of the answer. */
final class WindowResourceContext extends PortletResourceResponseContextImpl {

    WindowResourceContext(
            PortletContainer container,
            HttpServletRequest request,
            HttpServletResponse response,
            PortletWindow window) {
        super(container, request, response, window);
    }

    @Override
    public void setProperty(String key, String value) {
        if (isClosed() || key == null) {
            return;
        }
        if (ResourceResponse.HTTP_STATUS_CODE.equals(key)) {
            getServletResponse().setStatus(Integer.parseInt(value));
        } else {
            getServletResponse().setHeader(key, value);
        }
    }

    @Override
    public void addProperty(String key, String value) {
        if (!isClosed() && key != null) {
            getServletResponse().addHeader(key, value);
        }
    }
}
