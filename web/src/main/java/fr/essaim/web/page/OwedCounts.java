// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much each agent owes, beside the title of a page in the menu. It is worked out anew after whatever the agent does, and for
 * what others did once a minute: every page shows it.
 */
public final class OwedCounts {

    private static final Logger LOG = LoggerFactory.getLogger(OwedCounts.class);
    private static final int MOST_AGENTS = 10_000;

    private final ToIntFunction<Visitor> source;
    private final Cache<AgentId, Integer> counts = Caffeine.newBuilder()
            .maximumSize(MOST_AGENTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** @param source may fail, as while the database is away: then nothing is shown */
    public OwedCounts(ToIntFunction<Visitor> source) {
        this.source = source;
    }

    int of(Visitor visitor) {
        Integer known = counts.getIfPresent(visitor.agent());
        if (known != null) {
            return known;
        }
        try {
            int count = source.applyAsInt(visitor);
            counts.put(visitor.agent(), count);
            return count;
        } catch (RuntimeException e) {
            LOG.debug("What an agent owes cannot be counted", e);
            return 0;
        }
    }

    /** The agent did something that may change it. */
    void forget(AgentId agent) {
        counts.invalidate(agent);
    }
}
