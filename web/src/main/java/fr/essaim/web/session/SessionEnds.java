// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of sessions that the server ends, after a long pause or when it stops. */
public final class SessionEnds implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnds.class);

    private final OpenSessions sessions;

    public SessionEnds(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            OpenSessions.name(event.getSession()).ifPresent(sessions::over);
        } catch (RuntimeException e) {
            // Its row goes with the old ones
            LOG.debug("A session that is over stays in the table for now", e);
        }
    }
}
