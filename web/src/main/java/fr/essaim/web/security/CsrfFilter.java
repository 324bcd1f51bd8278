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
 * state token of Faces, which lives in the session too; so is the unsubscription, whose link is signed and needs no session. What is too large to be
 * read is said to be too large, for its token cannot be read either.
 */
public final class CsrfFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CsrfFilter.class);

    private final long largestBody;

    /** @param largestBody in bytes */
    public CsrfFilter(long largestBody) {
        this.largestBody = largestBody;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PortalPaths.ofRequest(request);
        boolean owned = !PortalPaths.isOfPortlets(path) && !path.equals(PortalPaths.UNSUBSCRIBE);
        if (owned && "POST".equals(request.getMethod()) && !CsrfToken.isRight(request)) {
            if (isTooLarge(request)) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            LOG.warn("Form refused at {}: its token is missing or old", request.getRequestURI());
            if (PortalPaths.ofRequest(request).equals(PortalPaths.SIGN_IN)) {
                response.sendRedirect(PortalPaths.signInAgain(request));
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentLengthLong() > largestBody) {
            return true;
        }
        if (!PortalPaths.ofRequest(request).equals(PortalPaths.DIRECTORY)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException beyondTheLimit) {
            return true;
        } catch (ServletException noFile) {
            return false;
        }
    }
}
