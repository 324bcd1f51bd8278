// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the browser is told to refuse, on every answer. The policies of the portal stand here and nowhere else. */
public final class SecurityHeadersFilter extends HttpFilter {

    private static final String COMMON = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; ";

    /** The portal's own pages hold no script and no style of their own. */
    private static final String PORTAL_POLICY = COMMON + "script-src 'self'; style-src 'self'";

    /**
     * Faces and PrimeFaces write scripts, event handlers and style attributes into their markup, and evaluate the
     * scripts that come with a partial answer: hence unsafe-inline and unsafe-eval, on portlet pages only.
     */
    private static final String PORTLET_POLICY =
            COMMON + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PortalPaths.ofRequest(request);
        boolean portlets = PortalPaths.isOfPortlets(path);
        response.setHeader("Content-Security-Policy", portlets ? PORTLET_POLICY : PORTAL_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
