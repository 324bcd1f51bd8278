// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every minute, shuffles the secret ballots of the campaigns into whose boxes something was put. */
@ApplicationScoped
@SystemWork
public class BallotShuffling {

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
        urn.toShuffle().forEach(urn::shuffle);
    }
}
