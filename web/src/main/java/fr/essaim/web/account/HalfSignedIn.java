// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.AgentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and whose second factor is still asked for. For ten minutes, and the session may
 * nothing else.
 */
record HalfSignedIn(AgentId agent, long stamp, String login) {

    private static final String AGENT = HalfSignedIn.class.getName() + ".agent";
    private static final String STAMP = HalfSignedIn.class.getName() + ".stamp";
    private static final String LOGIN = HalfSignedIn.class.getName() + ".login";
    private static final String UNTIL = HalfSignedIn.class.getName() + ".until";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static void start(HttpServletRequest request, AgentId agent, long stamp, String login) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(AGENT, agent.value());
        session.setAttribute(STAMP, stamp);
        session.setAttribute(LOGIN, login);
        session.setAttribute(UNTIL, Instant.now().plus(LONGEST).toEpochMilli());
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(UNTIL) instanceof Long until
                        && Instant.now().toEpochMilli() < until)
                .map(session -> new HalfSignedIn(
                        new AgentId((Long) session.getAttribute(AGENT)), (Long) session.getAttribute(STAMP), (String)
                                session.getAttribute(LOGIN)));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (String name : new String[] {AGENT, STAMP, LOGIN, UNTIL}) {
                session.removeAttribute(name);
            }
        }
    }
}
