// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.portlet.MimeResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.driver.services.container.PortletRenderResponseContextImpl;
import org.w3c.dom.Element;

/** What a window answers when it is shown; keeps what it wants in the head of the page. */
final class WindowRenderContext extends PortletRenderResponseContextImpl {

    WindowRenderContext(
            PortletContainer container,
            HttpServletRequest request,
            HttpServletResponse response,
            PortletWindow window) {
        super(container, request, response, window);
    }

    @Override
    public void addProperty(String key, Element element) {
        if (!isClosed() && element != null && MimeResponse.MARKUP_HEAD_ELEMENT.equals(key)) {
            HeadElements.of(getContainerRequest()).add(element);
        }
    }
}
