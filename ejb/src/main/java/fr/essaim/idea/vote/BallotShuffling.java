// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute, shuffles the secret ballots of the campaigns into whose boxes something was put. */
@ApplicationScoped
@SystemWork
public class BallotShuffling {

    private static final Logger LOG = LoggerFactory.getLogger(BallotShuffling.class);

    private SecretUrn urn;

    protected BallotShuffling() {}

    @Inject
    BallotShuffling(SecretUrn urn) {
        this.urn = urn;
    }

    @Produces
    Job shuffling() {
        return new Job(
                "secret-ballot-shuffling",
                Timing.every(Duration.ofMinutes(1)),
                Duration.ofMinutes(10),
                this::shuffleAll);
    }

    void shuffleAll() {
        urn.toShuffle().forEach(this::shuffle);
    }

    /** One box that cannot be shuffled now keeps no other from it; it is tried again a minute later. */
    private void shuffle(long campaignId) {
        try {
            urn.shuffle(campaignId);
        } catch (RuntimeException e) {
            // Never with its cause, which may name a ballot
            LOG.warn(
                    "The ballots of campaign {} were not shuffled: {}",
                    campaignId,
                    e.getClass().getName());
        }
    }
}
