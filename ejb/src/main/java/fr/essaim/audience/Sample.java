// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.directory.AgentId;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A few of many agents, scattered over the numbers, and the same ones as long as they are among them. */
final class Sample {

    private static final int SIZE = 8;
    private static final Comparator<AgentId> SCATTERED =
            Comparator.comparingLong(agent -> agent.value() * 0x9E3779B97F4A7C15L);

    private final PriorityQueue<AgentId> kept = new PriorityQueue<>(SCATTERED.reversed());

    void add(AgentId agent) {
        kept.add(agent);
        if (kept.size() > SIZE) {
            kept.remove();
        }
    }

    List<AgentId> agents() {
        return List.copyOf(kept);
    }
}
