// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.access.Visitor;
import fr.essaim.duty.DutyCount;
import fr.essaim.notice.FeaturePages;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.session.PortletSessions;
import jakarta.portlet.PortalContext;
import jakarta.portlet.PortletException;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.PortletPreferencesService;
import org.apache.pluto.container.driver.DriverPortletContext;
import org.apache.pluto.container.driver.PlutoServices;
import org.apache.pluto.container.impl.PortletAppDescriptorServiceImpl;
import org.apache.pluto.container.impl.PortletContainerImpl;
import org.apache.pluto.container.impl.RequestDispatcherServiceImpl;
import org.apache.pluto.driver.AttributeKeys;
import org.apache.pluto.driver.config.impl.DriverConfigurationImpl;
import org.apache.pluto.driver.container.PortalDriverServicesImpl;
import org.apache.pluto.driver.container.PortletContextManager;
import org.apache.pluto.driver.core.PortalRequestContext;
import org.apache.pluto.driver.core.PortletWindowImpl;
import org.apache.pluto.driver.services.container.EventCoordinationServiceImpl;
import org.apache.pluto.driver.services.container.FilterManagerServiceImpl;
import org.apache.pluto.driver.services.container.PortalContextImpl;
import org.apache.pluto.driver.services.container.PortletURLListenerServiceImpl;
import org.apache.pluto.driver.services.impl.resource.RenderConfigServiceImpl;
import org.apache.pluto.driver.services.impl.resource.ResourceConfig;
import org.apache.pluto.driver.services.impl.resource.SupportedModesServiceImpl;
import org.apache.pluto.driver.services.impl.resource.SupportedWindowStateServiceImpl;
import org.apache.pluto.driver.services.portal.PortletWindowConfig;
import org.apache.pluto.driver.services.portal.RenderConfig;

/** The portlet container: shows windows, hands them actions and resource requests. One per server. */
public final class PortletHost {

    private final ServletContext context;
    private final PageCatalog pages;
    private final PortletContextManager registry;
    private final PortletContainer container;

    public PortletHost(ServletContext context, PageCatalog pages, PortletPreferencesService preferences)
            throws PortletContainerException {
        this.context = context;
        this.pages = pages;
        var dispatchers = new RequestDispatcherServiceImpl();
        registry = new PortletContextManager(dispatchers, new PortletAppDescriptorServiceImpl());
        var properties = properties();
        var configuration = new DriverConfigurationImpl(
                new PageAddresses(pages),
                properties,
                new RenderConfigServiceImpl(properties),
                new SupportedModesServiceImpl(properties, registry, registry),
                new SupportedWindowStateServiceImpl(properties, registry));
        configuration.setPortletPreferencesService(preferences);
        var portal = new PortalContextImpl(configuration);
        portal.setProperty(PortalContext.MARKUP_HEAD_ELEMENT_SUPPORT, "true");
        var services = new PortalDriverServicesImpl(
                portal,
                new WindowContexts(),
                new EventCoordinationServiceImpl(registry, registry),
                new FilterManagerServiceImpl(),
                new PortletURLListenerServiceImpl(),
                new PortalServices(preferences, new WindowNamespaces(), dispatchers, registry),
                registry,
                registry,
                null);
        container = new PortletContainerImpl("Essaim", new PlutoServices(services));
        container.init();
        context.setAttribute(AttributeKeys.DRIVER_CONFIG, configuration);
        context.setAttribute(AttributeKeys.PORTLET_CONTAINER, container);
    }

    /** Whether the application of every portlet named on a page has registered. It may start after the portal. */
    public boolean isReady() {
        return pages.all().stream().allMatch(this::isReady);
    }

    /** Why an application of these portlets has no database, as far as they tell. To be asked once they are registered. */
    public Optional<ClosedReason> closed() {
        return pages.all().stream()
                .flatMap(page -> page.windows().stream())
                .flatMap(window -> closed(window).stream())
                .findFirst();
    }

    private Optional<ClosedReason> closed(String window) {
        var application = application(window);
        return application != null
                        && application.getServletContext().getAttribute(ClosedReason.ATTRIBUTE)
                                instanceof Supplier<?> known
                ? ((Optional<?>) known.get()).map(ClosedReason.class::cast)
                : Optional.empty();
    }

    /** What the applications of these portlets keep for sessions of the portal. */
    public PortletSessions sessions() {
        return new SessionsOfPortlets(() -> pages.all().stream()
                .flatMap(page -> page.windows().stream())
                .filter(this::isRegistered)
                .map(window -> application(window).getServletContext())
                .distinct());
    }

    boolean isReady(Page page) {
        return page.windows().stream().allMatch(window -> isRegistered(window) || isAbsent(window));
    }

    /** What the application behind a window says of its features. */
    public FeaturePages features(String window) {
        return isRegistered(window)
                        && application(window).getServletContext().getAttribute(FeaturePages.ATTRIBUTE)
                                instanceof FeaturePages told
                ? told
                : new FeaturePages(List.of());
    }

    /** How much an agent owes in all the applications; none while they have not registered. */
    public int owed(Visitor visitor) {
        return pages.all().stream()
                .flatMap(page -> page.windows().stream())
                .filter(this::isRegistered)
                .map(window -> application(window).getServletContext())
                .distinct()
                .mapToInt(context -> owed(visitor, context))
                .sum();
    }

    /** Within the application, as if a request of its own asked. */
    private static int owed(Visitor visitor, ServletContext application) {
        if (!(application.getAttribute(DutyCount.ATTRIBUTE) instanceof DutyCount count)) {
            return 0;
        }
        Thread thread = Thread.currentThread();
        ClassLoader portal = thread.getContextClassLoader();
        thread.setContextClassLoader(application.getClassLoader());
        try {
            return count.of(visitor);
        } finally {
            thread.setContextClassLoader(portal);
        }
    }

    public void stop() throws PortletContainerException {
        context.removeAttribute(AttributeKeys.PORTLET_CONTAINER);
        context.removeAttribute(AttributeKeys.DRIVER_CONFIG);
        container.destroy();
    }

    /** Puts the request's address where Pluto looks for it. To be called once, before anything else below. */
    PortalRequestContext open(HttpServletRequest request, HttpServletResponse response) {
        return new PortalRequestContext(context, request, response);
    }

    void act(PortalRequestContext portal, String window)
            throws PortletException, PortletContainerException, IOException {
        container.doAction(window(portal, window), portal.getRequest(), portal.getResponse());
    }

    void serveResource(PortalRequestContext portal, String window)
            throws PortletException, PortletContainerException, IOException {
        var answer = new ResourceAnswer(portal.getResponse());
        container.doServeResource(window(portal, window), portal.getRequest(), answer);
        answer.send();
    }

    /** The markup of a window. What it wants in the head of the page is in {@link HeadElements}. */
    String render(PortalRequestContext portal, String window)
            throws PortletException, PortletContainerException, IOException {
        var response = new WindowResponse(portal.getResponse());
        container.doRender(window(portal, window), portal.getRequest(), response);
        return response.markup();
    }

    boolean isRegistered(String window) {
        var application = application(window);
        return application != null && hasPortlet(application, window) && application.getServletContext() != null;
    }

    /** Whether the application behind a window is there without the portlet: then there is nothing to wait for. */
    boolean isAbsent(String window) {
        var application = application(window);
        return application != null && !hasPortlet(application, window);
    }

    private DriverPortletContext application(String window) {
        return registry.getPortletContext(PortletWindowConfig.fromId(window).getContextPath());
    }

    private static boolean hasPortlet(DriverPortletContext application, String window) {
        String name = PortletWindowConfig.fromId(window).getPortletName();
        return application.getPortletApplicationDefinition().getPortlet(name) != null;
    }

    private PortletWindowImpl window(PortalRequestContext portal, String window) {
        return new PortletWindowImpl(container, PortletWindowConfig.fromId(window), portal.getRequestedPortalURL());
    }

    private static ResourceConfig properties() {
        var properties = new ResourceConfig();
        properties.setPortalName("Essaim");
        properties.setPortalVersion("1");
        properties.setContainerName("Pluto");
        properties.setSupportedPortletModes(PageAddresses.MODES);
        properties.setSupportedWindowStates(PageAddresses.STATES);
        properties.setRenderConfig(new RenderConfig());
        return properties;
    }
}
