// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.persistence.ClosedReason;
import fr.essaim.web.security.PortalPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets nobody in before the portal's database is open: they are told to come back, with the looks of the portal. */
public final class ClosedFilter extends HttpFilter {

    private final transient Supplier<Optional<ClosedReason>> closed;

    public ClosedFilter(Supplier<Optional<ClosedReason>> closed) {
        this.closed = closed;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (closed.get().isEmpty() || request.getServletPath().startsWith(PortalPaths.ASSETS)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
