// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.start;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.Notices;
import fr.essaim.portlet.host.AgentPortalHost;
import fr.essaim.portlet.host.PortalHost;
import fr.essaim.portlet.liferay.LiferayPresence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

/** Finds out which portal the portlets run in and hands its ports to whoever injects them. */
@ApplicationScoped
public class HostPorts {

    @Inject
    ServletContext context;

    @Produces
    @ApplicationScoped
    public PortalHost host(FeaturePages features) {
        return LiferayPresence.host(features).orElseGet(() -> new AgentPortalHost(context));
    }

    @Produces
    @ApplicationScoped
    public Directory directory(PortalHost host) {
        return host.directory();
    }

    @Produces
    @ApplicationScoped
    public Access access(PortalHost host) {
        return host.access();
    }

    @Produces
    @ApplicationScoped
    public Notices notices(PortalHost host) {
        return host.notices();
    }
}
