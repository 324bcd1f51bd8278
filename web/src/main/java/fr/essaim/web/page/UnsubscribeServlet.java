// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.notice.MailChoices;
import fr.essaim.web.notice.Unsubscription;
import fr.essaim.web.security.CsrfToken;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the link in a mail leads, without signing in: a page that asks, since mail scanners follow links, and a form that
 * stops the mails. Mail programs send the form by themselves (RFC 8058). The signed link is the proof in place of a session.
 */
public final class UnsubscribeServlet extends HttpServlet {

    private final transient Unsubscription unsubscription;
    private final transient MailChoices choices;
    private final PortalSite site;
    private final transient PageFrame frame;

    public UnsubscribeServlet(Unsubscription unsubscription, MailChoices choices, PortalSite site, PageFrame frame) {
        this.unsubscription = unsubscription;
        this.choices = choices;
        this.site = site;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (agent(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(false, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AgentId> agent = agent(request);
        if (agent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            choices.choose(site, agent.get(), false);
            show(true, request, response);
        }
    }

    private Optional<AgentId> agent(HttpServletRequest request) {
        return unsubscription.agent(site, request.getParameter("token"));
    }

    private void show(boolean done, HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.write(
                "unsubscribe",
                Map.of("done", done, "token", request.getParameter("token"), "csrf", CsrfToken.known(request)),
                request,
                response);
    }
}
