// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.audit;

import fr.essaim.audit.RemoteAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the audit log know where each request comes from, in the portal and in the portlets that it hands the request to. */
public final class RemoteAddressFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RemoteAddress entered = RemoteAddress.enter(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            entered.close();
        }
    }
}
