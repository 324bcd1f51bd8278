// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.health;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers a balancer before anything else is asked: no session, no sign-in. {@code /health/live}: the process answers.
 * {@code /health/ready}: 200 when visitors may be sent here, else 503 and what stands in the way.
 */
public final class HealthFilter extends HttpFilter {

    private static final String PATHS = "/health/*";
    private static final String NAME = "health";

    private static final long serialVersionUID = 1L;

    private transient volatile Readiness readiness;

    /** To be called before other filters are added. */
    public static HealthFilter in(ServletContext context) {
        var health = new HealthFilter();
        context.addFilter(NAME, health).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATHS);
        // Where no servlet stands, servers ask no filter either
        context.addServlet(NAME, new HttpServlet() {}).addMapping(PATHS);
        return health;
    }

    /** Until then nothing is ready. */
    public void use(Readiness known) {
        readiness = known;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String asked =
                request.getRequestURI().substring(request.getContextPath().length());
        switch (asked) {
            case "/health/live" -> answer(response, List.of());
            case "/health/ready" -> answer(response, readiness == null ? List.of("starting") : readiness.missing());
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, List<String> missing) throws IOException {
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        String why = missing.stream().map(word -> '"' + word + '"').collect(Collectors.joining(","));
        response.getWriter().write("{\"up\":%s,\"missing\":[%s]}".formatted(missing.isEmpty(), why));
    }
}
