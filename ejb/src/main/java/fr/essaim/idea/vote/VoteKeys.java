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

/** Looks after the keys of votes: that they are there as long as they are needed, and gone once results are published. */
@ApplicationScoped
@SystemWork
public class VoteKeys {

    private static final Logger LOG = LoggerFactory.getLogger(VoteKeys.class);

    @Inject
    VoteKeyWork work;

    @Produces
    Job destruction() {
        return new Job(
                "ballot-destruction", Timing.every(Duration.ofMinutes(1)), Duration.ofMinutes(10), this::destroyAll);
    }

    @Produces
    Job keyWatch() {
        return new Job("ballot-key-watch", Timing.every(Duration.ofHours(1)), Duration.ofMinutes(10), this::watchAll);
    }

    /** One box that cannot be destroyed now keeps no other from it; it is tried again a minute later. */
    public void destroyAll() {
        for (String box : work.published()) {
            try {
                work.destroy(box);
            } catch (RuntimeException e) {
                LOG.error("The ballots of the box {} and its key could not be destroyed", box, e);
            }
        }
    }

    public void watchAll() {
        for (long campaignId : work.withoutKey()) {
            LOG.error(
                    "The key of the vote of campaign {} is missing in the folder essaim.ballot.keys: no ballot is taken,"
                            + " and none can be counted, before it is back",
                    campaignId);
            work.tell(campaignId);
        }
    }
}
