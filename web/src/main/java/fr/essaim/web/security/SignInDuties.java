// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.web.directory.DirectoryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What agents have to do before any other page opens. That there is nothing is believed for a minute, so that a role that
 * somebody gains or a second factor that is taken away counts in open sessions too; longer only while the directory or the
 * database is away.
 */
public final class SignInDuties {

    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final Function<AgentId, Optional<SignInDuty>> first;
    private final Clock clock;
    private final Cache<AgentId, Instant> free = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** @param first what this agent has to do first, asked of the tables */
    public SignInDuties(Function<AgentId, Optional<SignInDuty>> first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    /** @throws DirectoryAwayException when nothing is known of this agent and nothing can be asked */
    public Optional<SignInDuty> of(AgentId agent) {
        Instant now = clock.instant();
        Instant asked = free.getIfPresent(agent);
        if (asked != null && now.isBefore(asked.plus(BELIEVED))) {
            return Optional.empty();
        }
        try {
            Optional<SignInDuty> duty = first.apply(agent);
            if (duty.isEmpty()) {
                free.put(agent, now);
            } else {
                free.invalidate(agent);
            }
            return duty;
        } catch (DirectoryAwayException | DirectoryUnavailableException e) {
            if (asked == null) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** To be called when this agent signs in, and when he or she may have something to do from now on. */
    public void forget(AgentId agent) {
        free.invalidate(agent);
    }
}
