// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.MDC;

/**
 * Gives each request a short reference: in every line it logs (MDC key {@value #NAME}) and on the error page that it may
 * end in. Eight letters and digits that can be read out on the telephone.
 */
public final class ReferenceFilter extends HttpFilter {

    static final String NAME = "reference";

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String reference = of(request);
        MDC.put(NAME, reference);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }

    /** The reference of this request, the same for all that goes wrong in it. */
    public static String of(HttpServletRequest request) {
        String known = (String) request.getAttribute(NAME);
        if (known != null) {
            return known;
        }
        String reference = ThreadLocalRandom.current()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        request.setAttribute(NAME, reference);
        return reference;
    }
}
