// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses forms of the portal that come without the session's token. Portlet pages are left out: their forms carry the
 * state token of Faces, which lives in the session too; so is the unsubscription, whose link is signed and needs no session.
 */
public final class CsrfFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CsrfFilter.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PortalPaths.ofRequest(request);
        boolean owned = !PortalPaths.isOfPortlets(path) && !path.equals(PortalPaths.UNSUBSCRIBE);
        if (owned && "POST".equals(request.getMethod()) && !CsrfToken.isRight(request)) {
            LOG.warn("Form refused at {}: its token is missing or old", request.getRequestURI());
            if (PortalPaths.isOfSignIn(path)) {
                response.sendRedirect(PortalPaths.signInAgain(request));
            } else if (PortalPaths.isOfLink(path)) {
                response.sendRedirect(request.getContextPath() + path + "?expired");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
