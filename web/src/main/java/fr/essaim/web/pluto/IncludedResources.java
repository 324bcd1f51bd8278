// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.portlet.PortletException;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.pluto.container.FilterManager;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.PortletRequestContext;
import org.apache.pluto.container.driver.PortletContextService;
import org.apache.pluto.driver.container.DefaultPortletInvokerService;

/**
 * Includes what windows answer to resource requests, as it is done with pages. Pluto would forward the request to the
 * other application for good, and WildFly would then hold the portal's session after the answer: no other server could go
 * on with it.
 */
final class IncludedResources extends DefaultPortletInvokerService {

    private static final String ENTRIES = "/PlutoInvoker/";

    private final PortletContextService applications;

    IncludedResources(PortletContextService applications) {
        super(applications);
        this.applications = applications;
    }

    @Override
    public void serveResource(
            PortletRequestContext context, ResourceRequest request, ResourceResponse response, FilterManager filters)
            throws IOException, PortletException, PortletContainerException {
        var portlet = context.getPortletWindow().getPortletDefinition();
        var entry = applications
                .getPortletContext(portlet.getApplication().getName())
                .getServletContext()
                .getRequestDispatcher(ENTRIES + portlet.getPortletName());
        var carrier = context.getContainerRequest();
        carrier.setAttribute(METHOD_ID, METHOD_RESOURCE);
        carrier.setAttribute(PORTLET_REQUEST, request);
        carrier.setAttribute(PORTLET_RESPONSE, response);
        carrier.setAttribute(FILTER_MANAGER, filters);
        try {
            entry.include(carrier, context.getContainerResponse());
        } catch (ServletException e) {
            throw e.getRootCause() instanceof PortletException cause ? cause : new PortletException(e);
        } finally {
            carrier.removeAttribute(METHOD_ID);
            carrier.removeAttribute(PORTLET_REQUEST);
            carrier.removeAttribute(PORTLET_RESPONSE);
            carrier.removeAttribute(FILTER_MANAGER);
        }
    }
}
