// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;

/** The agent who is signed in, as the guard found him or her for this request. The session keeps the number and the account's stamp. */
public record SignedIn(StaffMember member) implements Principal {

    private static final String AGENT = SignedIn.class.getName() + ".agent";
    private static final String STAMP = SignedIn.class.getName() + ".stamp";

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

    /** Signs this agent in: under a new session id, so that one known before is worth nothing. */
    public static void start(HttpServletRequest request, AgentId agent, long stamp) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        CsrfToken.renew(session);
        session.setAttribute(AGENT, agent.value());
        session.setAttribute(STAMP, stamp);
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
