// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletRequest;
import java.time.Clock;
import java.time.LocalDate;

/** Who is looking, from which site, in which language, and what he or she may do. Views and beans ask it alike. */
@Named("agent")
@RequestScoped
public class ActiveAgent {

    @Inject
    PortalHost host;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private Visitor visitor;

    public Visitor visitor() {
        if (visitor == null) {
            visitor = visitor((PortletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest());
        }
        return visitor;
    }

    /** The agent behind any request of a portlet, also outside Faces. Guests are turned away before, by {@link GuestPage}. */
    public Visitor visitor(PortletRequest request) {
        return host.visitor(request).orElseThrow(() -> new IllegalStateException("A guest has come this far"));
    }

    /** On the feature as a whole. */
    public boolean can(Permission permission) {
        return access.allows(visitor(), permission, 0);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
