// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.host;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

/**
 * The ports as the agent portal serves them: attributes of the servlet context of the root application, under the
 * port's class name. Looked up when first used, since the portal may start after its portlets.
 */
@ApplicationScoped
public class HostPorts {

    private ServletContext context;

    protected HostPorts() {}

    @Inject
    public HostPorts(ServletContext context) {
        this.context = context;
    }

    @Produces
    @ApplicationScoped
    public Directory directory() {
        return port(Directory.class);
    }

    @Produces
    @ApplicationScoped
    public Access access() {
        return port(Access.class);
    }

    @Produces
    @ApplicationScoped
    public Notices notices() {
        return port(Notices.class);
    }

    private <T> T port(Class<T> type) {
        ServletContext portal = context.getContext("/");
        Object port = portal == null ? null : portal.getAttribute(type.getName());
        if (port == null) {
            throw new IllegalStateException("The portal does not offer " + type.getName());
        }
        return type.cast(port);
    }
}
