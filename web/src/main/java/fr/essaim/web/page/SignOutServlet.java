// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.session.OpenSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. By POST only, so that no link elsewhere can sign anyone out. */
public final class SignOutServlet extends HttpServlet {

    private final transient OpenSessions sessions;

    public SignOutServlet(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request);
        response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN);
    }
}
