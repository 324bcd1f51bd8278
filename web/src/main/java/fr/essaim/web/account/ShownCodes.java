// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Recovery codes that wait in the session for their agent to note them. For a minute at most: neither a second click nor a
 * page that is loaded again loses them, and whoever comes later finds nothing.
 */
final class ShownCodes {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String CODES = ShownCodes.class.getName() + ".codes";
    private static final String UNTIL = ShownCodes.class.getName() + ".until";

    private ShownCodes() {}

    static void keep(HttpServletRequest request, List<String> codes, Instant now) {
        HttpSession session = request.getSession();
        session.setAttribute(CODES, codes.toArray(String[]::new));
        session.setAttribute(UNTIL, now.plus(LONGEST).toEpochMilli());
    }

    /** Empty when none wait. */
    static List<String> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        Long until = (Long) session.getAttribute(UNTIL);
        if (until == null) {
            return List.of();
        }
        if (now.toEpochMilli() >= until) {
            forget(request);
            return List.of();
        }
        return List.of((String[]) session.getAttribute(CODES));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(UNTIL);
        request.getSession().removeAttribute(CODES);
    }
}
