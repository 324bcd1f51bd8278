// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import com.liferay.faces.bridge.scope.internal.BridgeRequestScopeManagerFactory;
import jakarta.portlet.PortletContext;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.PortletSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.TreeMap;

/**
 * What the last actions of a session leave for the page that follows, by number. The bridge keeps it for the whole
 * application under a long id; addresses hold the number, which means something in this session only. The oldest goes
 * when there are more than {@value #KEPT}, all of them with the session.
 */
final class ActionResults implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = ActionResults.class.getName();
    private static final int KEPT = 3;

    private final TreeMap<Integer, String> ids = new TreeMap<>();
    private final transient PortletContext context;
    private int last;

    private ActionResults(PortletContext context) {
        this.context = context;
    }

    /** Those of the session of this request, which is opened when there is none. */
    static ActionResults of(PortletRequest request) {
        PortletSession session = request.getPortletSession();
        synchronized (ActionResults.class) {
            if (session.getAttribute(NAME, PortletSession.APPLICATION_SCOPE) instanceof ActionResults known) {
                return known;
            }
            ActionResults results = new ActionResults(session.getPortletContext());
            session.setAttribute(NAME, results, PortletSession.APPLICATION_SCOPE);
            return results;
        }
    }

    /** The number under which this session finds it again. */
    synchronized String keep(String id) {
        last++;
        ids.put(last, id);
        if (ids.size() > KEPT) {
            forget(ids.pollFirstEntry().getValue());
        }
        return Integer.toString(last);
    }

    /** Null when there is none of that number, or no more. */
    synchronized String find(String number) {
        return number != null && number.matches("\\d{1,9}") ? ids.get(Integer.valueOf(number)) : null;
    }

    @Override
    public synchronized void valueUnbound(HttpSessionBindingEvent event) {
        ids.values().forEach(this::forget);
        ids.clear();
    }

    private void forget(String id) {
        if (context != null) {
            BridgeRequestScopeManagerFactory.getBridgeRequestScopeManagerInstance(context)
                    .getBridgeRequestScopeCache()
                    .removeValue(id);
        }
    }
}
