// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets the agent portal end the sessions that it has here. The two applications share no class and no session: the portal
 * names its sessions in each request, asks for the names that are known here, and says which are over.
 */
public final class PortalSessions implements ServletContextListener {

    /** Where a request bears the name of the portal's session. */
    static final String REQUEST_ATTRIBUTE = "fr.essaim.session";

    /** Attribute of this context: a consumer of the name of a session that is over. */
    static final String END = "fr.essaim.sessions.end";

    /** Attribute of this context: a supplier of the names that are known. */
    static final String KNOWN = "fr.essaim.sessions.known";

    private static final Map<String, HttpSession> SESSIONS = new ConcurrentHashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setAttribute(END, (Consumer<String>) PortalSessions::end);
        context.setAttribute(KNOWN, (Supplier<Set<String>>) () -> Set.copyOf(SESSIONS.keySet()));
    }

    static void begin(String name, HttpSession session) {
        if (!name.isEmpty()) {
            SESSIONS.put(name, session);
        }
    }

    /** A session that began under the same name meanwhile stays known. */
    static void over(String name, HttpSession session) {
        SESSIONS.remove(name, session);
    }

    private static void end(String name) {
        HttpSession session = SESSIONS.remove(name);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException over) {
                // It ended by itself
            }
        }
    }
}
