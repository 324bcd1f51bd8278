// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Who is looking, from which site, in which language, and what he or she may do. Views and beans ask it alike. */
@Named("agent")
@RequestScoped
public class ActiveAgent {

    /** The agent portal is one company with one site; a portal product gives its own. */
    private static final PortalSite OWN_SITE = new PortalSite(1, 1);

    private Access access;
    private Clock clock;
    private Visitor visitor;

    protected ActiveAgent() {}

    @Inject
    public ActiveAgent(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public Visitor visitor() {
        if (visitor == null) {
            visitor = of((PortletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest());
        }
        return visitor;
    }

    /** The signed-in agent behind any request of a portlet, also outside Faces. */
    public static Visitor of(PortletRequest request) {
        Locale locale = "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        return new Visitor(OWN_SITE, AgentId.parse(request.getRemoteUser()), locale);
    }

    /** On the feature as a whole. */
    public boolean can(Permission permission) {
        return access.allows(visitor(), permission, 0);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
