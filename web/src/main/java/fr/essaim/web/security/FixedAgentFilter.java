// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Makes every visitor one and the same agent, until agents can sign in. */
public final class FixedAgentFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String AGENT = "1001";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return () -> AGENT;
                    }

                    @Override
                    public String getRemoteUser() {
                        return AGENT;
                    }

                    @Override
                    public boolean isUserInRole(String role) {
                        return true;
                    }
                },
                response);
    }
}
