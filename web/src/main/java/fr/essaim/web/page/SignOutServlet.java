// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.session.OpenSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. By POST only, so that no link elsewhere can sign anyone out. */
public final class SignOutServlet extends HttpServlet {

    private final transient OpenSessions sessions;
    private final transient PortalAudit audit;
    private final PortalSite site;

    public SignOutServlet(OpenSessions sessions, PortalAudit audit, PortalSite site) {
        this.sessions = sessions;
        this.audit = audit;
        this.site = site;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request);
        SignedIn.of(request)
                .ifPresent(agent -> audit.recordIfPossible(AuditEvent.by(site, agent.agent(), AuditKind.SIGNED_OUT)));
        response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN);
    }
}
