// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import org.apache.pluto.container.NamespaceMapper;
import org.apache.pluto.container.PortletInvokerService;
import org.apache.pluto.container.PortletPreferencesService;
import org.apache.pluto.container.RequestDispatcherService;
import org.apache.pluto.container.driver.PortletContextService;
import org.apache.pluto.driver.container.DefaultOptionalContainerServices;

/** Where this portal answers in place of Pluto's defaults. */
final class PortalServices extends DefaultOptionalContainerServices {

    private final PortletPreferencesService preferences;
    private final NamespaceMapper namespaces;
    private final RequestDispatcherService dispatchers;
    private final PortletInvokerService invoker;

    PortalServices(
            PortletPreferencesService preferences,
            NamespaceMapper namespaces,
            RequestDispatcherService dispatchers,
            PortletContextService registry) {
        this.preferences = preferences;
        this.namespaces = namespaces;
        this.dispatchers = dispatchers;
        this.invoker = new IncludedResources(registry);
    }

    @Override
    public PortletInvokerService getPortletInvokerService() {
        return invoker;
    }

    @Override
    public PortletPreferencesService getPortletPreferencesService() {
        return preferences;
    }

    @Override
    public NamespaceMapper getNamespaceMapper() {
        return namespaces;
    }

    @Override
    public RequestDispatcherService getRequestDispatcherService() {
        return dispatchers;
    }
}
