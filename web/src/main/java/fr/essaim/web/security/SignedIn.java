// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The agent who is signed in, as the guard found him or her for this request. The session keeps the number and the account's stamp. */
public record SignedIn(StaffMember member) implements Principal {

    private static final String AGENT = SignedIn.class.getName() + ".agent";
    private static final String STAMP = SignedIn.class.getName() + ".stamp";
    private static final String ADMINISTERS = SignedIn.class.getName() + ".administers";
    private static final String DUTIES = SignedIn.class.getName() + ".duties";

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
     * @param duties what the agent has to do before any other page opens
     */
    public static void start(HttpServletRequest request, AgentId agent, long stamp, Set<Duty> duties) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        CsrfToken.renew(session);
        session.setAttribute(AGENT, agent.value());
        session.setAttribute(STAMP, stamp);
        session.removeAttribute(ADMINISTERS);
        duties.forEach(duty -> session.setAttribute(DUTIES + duty, true));
    }

    /** Lets this session go on after its account's others have ended. */
    public static void renew(HttpServletRequest request, long stamp) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        CsrfToken.renew(session);
        session.setAttribute(STAMP, stamp);
    }

    /** What this session's agent has to do first. */
    public static Optional<Duty> duty(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Arrays.stream(Duty.values())
                .filter(duty -> session != null && session.getAttribute(DUTIES + duty) != null)
                .findFirst();
    }

    public static void fulfil(HttpServletRequest request, Duty duty) {
        request.getSession().removeAttribute(DUTIES + duty);
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
