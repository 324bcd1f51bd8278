// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import java.util.List;

/**
 * The portal's way of telling an agent something: its own list or bell, and a mail where the agent asked for one. Features
 * do not call it: they hand notices to {@link NoticeOutbox}, which calls it outside any transaction, and again later when
 * it failed.
 */
public interface Notices {

    /**
     * Tells this agent, unless a notice of the same key was told to the same agent on this site before. Returns once the
     * notice is kept by the portal; mail goes its own way and its failure is never seen here. An agent who is unknown or
     * whose account is closed is not told, silently.
     *
     * @throws RuntimeException when the portal cannot keep it now; nothing is half told, and the caller may try again
     */
    void tell(PortalSite site, AgentId recipient, Notice notice);

    /**
     * What this agent was told last, the newest first.
     *
     * @param most at most 100
     * @return none that the portal forgot, or that the agent does not want to see there
     */
    List<ToldNotice> latest(PortalSite site, AgentId agent, int most);
}
