// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What follows the right password: the second factor, then the session. */
public final class Entrance {

    private final PortalSite site;
    private final SecondFactors factors;
    private final SignInDuties duties;
    private final DeviceCookie devices;
    private final OpenSessions sessions;
    private final PortalAudit audit;

    public Entrance(
            PortalSite site,
            SecondFactors factors,
            SignInDuties duties,
            DeviceCookie devices,
            OpenSessions sessions,
            PortalAudit audit) {
        this.site = site;
        this.factors = factors;
        this.duties = duties;
        this.devices = devices;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The password of this agent is right. */
    void afterPassword(
            AgentId agent, long stamp, String login, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (factors.isSetUp(agent)) {
            HalfSignedIn.start(request, agent, stamp, login);
            String to = PortalPaths.localOrHome(request, request.getParameter("to"));
            response.sendRedirect(request.getContextPath() + PortalPaths.CODE + "?to="
                    + URLEncoder.encode(to, StandardCharsets.UTF_8));
        } else {
            open(agent, stamp, login, request, response);
        }
    }

    /** Nothing more is asked of this agent. Whoever was signed in with this browser before is signed out. */
    void open(AgentId agent, long stamp, String login, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignedIn.agentOf(request).ifPresent(before -> {
            sessions.end(request);
            audit.recordIfPossible(AuditEvent.by(site, before, AuditKind.SIGNED_OUT));
        });
        SignedIn.start(request, agent, stamp, login);
        LinkCode.forgetAll(request);
        duties.forget(agent);
        sessions.begin(request, agent);
        devices.keep(login, request, response);
        audit.recordIfPossible(AuditEvent.by(site, agent, AuditKind.SIGN_IN_GRANTED));
        response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
    }

    /** A password that was looked at is wrong. */
    void refused() {
        audit.recordIfPossible(AuditEvent.bySomebody(site, AuditKind.SIGN_IN_REFUSED));
    }
}
