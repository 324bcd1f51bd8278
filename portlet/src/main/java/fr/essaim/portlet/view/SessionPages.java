// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.faces.context.FacesContext;
import jakarta.portlet.PortletSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.Optional;

/** What a session holds of its open pages: whose they are. When the session ends, so do they, all at once. */
final class SessionPages implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEY = SessionPages.class.getName();

    private final String agent;
    private final String portalSession;
    private transient volatile HttpSession session;

    /**
     * @param agent whose bound it counts for
     * @param portalSession by which the portal knows the session it belongs to; empty where the portal does not tell
     */
    SessionPages(String agent, String portalSession) {
        this.agent = agent;
        this.portalSession = portalSession;
    }

    static Optional<SessionPages> known(FacesContext faces) {
        PortletSession session = (PortletSession) faces.getExternalContext().getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SessionPages) session.getAttribute(KEY, PortletSession.APPLICATION_SCOPE));
    }

    static SessionPages of(FacesContext faces) {
        synchronized (SessionPages.class) {
            return known(faces).orElseGet(() -> {
                PortletSession session =
                        (PortletSession) faces.getExternalContext().getSession(true);
                String user = faces.getExternalContext().getRemoteUser();
                Object portal =
                        faces.getExternalContext().getRequestMap().getOrDefault(PortalSessions.REQUEST_ATTRIBUTE, "");
                SessionPages begun = new SessionPages(user == null ? session.getId() : user, portal.toString());
                session.setAttribute(KEY, begun, PortletSession.APPLICATION_SCOPE);
                return begun;
            });
        }
    }

    Optional<OpenPages.Kept> find(String token) {
        return OpenPages.here().find(this, token);
    }

    void keep(String token, Object content, PageBeans beans) {
        OpenPages.here().put(token, new OpenPages.Kept(this, PackedPage.pack(content, beans.injected()), beans));
    }

    String agent() {
        return agent;
    }

    boolean ended() {
        return session == null;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        PortalSessions.begin(portalSession, session);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        session = null;
        PortalSessions.over(portalSession, event.getSession());
        OpenPages.here().removeAll(this);
    }
}
