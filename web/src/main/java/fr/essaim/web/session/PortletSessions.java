// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import java.util.Set;

/** The sessions that the applications of the portlets keep on this server for those of the portal, by the same names. */
public interface PortletSessions {

    /** Where a request bears the name of its session. */
    String REQUEST_ATTRIBUTE = "fr.essaim.session";

    /** Ends at once what is kept for this session; nothing happens where nothing is kept. */
    void end(String name);

    /** The names of those for which something is kept. */
    Set<String> known();
}
