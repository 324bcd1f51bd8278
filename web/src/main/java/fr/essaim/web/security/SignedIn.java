// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;

/** The agent who is signed in, as the guard found him or her for this request. The session keeps the number and the account's stamp. */
public record SignedIn(StaffMember member) implements Principal {

    private static final String AGENT = SignedIn.class.getName() + ".agent";
    private static final String STAMP = SignedIn.class.getName() + ".stamp";
    private static final String ADMINISTERS = SignedIn.class.getName() + ".administers";
    private static final String LOGIN = SignedIn.class.getName() + ".login";

    /** What the session keeps: it ends when the account's stamp is another one. */
    record Session(AgentId agent, long stamp) {}

    /** The agent's number as text, which is what portlets receive as remote user. */
    @Override
    public String getName() {
        return member.id().toString();
    }

    public AgentId agent() {
        return member.id();
    }

    public static Optional<SignedIn> of(ServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(SignedIn.class.getName(), this);
    }

    /**
     * Signs this agent in: under a new session id, so that one known before is worth nothing.
     *
     * @param login as it was typed
     */
    public static void start(HttpServletRequest request, AgentId agent, long stamp, String login) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        CsrfToken.renew(session);
        session.setAttribute(AGENT, agent.value());
        session.setAttribute(STAMP, stamp);
        session.removeAttribute(ADMINISTERS);
        session.setAttribute(LOGIN, login);
    }

    /**
     * Lets this session go on after its account's others have ended.
     *
     * @return false when it has ended itself meanwhile
     */
    public static boolean renew(HttpServletRequest request, long stamp) {
        try {
            HttpSession session = request.getSession();
            session.setAttribute(STAMP, stamp);
            CsrfToken.renew(session);
            request.changeSessionId();
            return inSession(request).isPresent();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** With which login this session's agent signed in. */
    public static String login(HttpServletRequest request) {
        return Objects.toString(request.getSession().getAttribute(LOGIN), "");
    }

    /** Notes that this session's agent was let in to an administrator's page, which may send more than others. */
    public static void noteAdministrator(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ADMINISTERS) == null) {
            session.setAttribute(ADMINISTERS, true);
        }
    }

    /** Whether this session's agent was let in to an administrator's page before: asks nothing of the database. */
    public static boolean administers(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ADMINISTERS) != null;
    }

    /** Who is signed in, as far as the session tells. */
    public static Optional<AgentId> agentOf(HttpServletRequest request) {
        return inSession(request).map(Session::agent);
    }

    static Optional<Session> inSession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(AGENT) != null)
                .map(session -> new Session(
                        new AgentId((Long) session.getAttribute(AGENT)), (Long) session.getAttribute(STAMP)));
    }
}
