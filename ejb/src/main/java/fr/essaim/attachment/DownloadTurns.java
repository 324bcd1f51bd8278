// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.directory.AgentId;
import java.util.HashMap;
import java.util.Map;

/**
 * How many large files a server gives out at once: four for an agent, 24 in all, well below the requests that a server works
 * on. Under Liferay each holds a thread as long as its reader takes; our own portal, stand-alone or on WildFly, keeps the answer
 * first, and there each holds a thread as long as it is read from the database.
 */
final class DownloadTurns {

    static final DownloadTurns OF_THE_SERVER = new DownloadTurns(24, 4);

    private final int inAll;
    private final int forOne;
    private final Map<AgentId, Integer> underWay = new HashMap<>();
    private int underWayInAll;

    DownloadTurns(int inAll, int forOne) {
        this.inAll = inAll;
        this.forOne = forOne;
    }

    /** @throws AttachmentRefusedException {@code downloads-busy} */
    synchronized void begin(AgentId agent) {
        if (underWayInAll >= inAll || underWay.getOrDefault(agent, 0) >= forOne) {
            throw new AttachmentRefusedException("downloads-busy");
        }
        underWayInAll++;
        underWay.merge(agent, 1, Integer::sum);
    }

    synchronized void end(AgentId agent) {
        underWayInAll--;
        underWay.computeIfPresent(agent, (one, files) -> files > 1 ? files - 1 : null);
    }
}
