// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.directory.AgentId;
import java.util.List;

/**
 * How far the sealing of a vote has come, and what the visitor can do about it.
 *
 * @param quorum how many scrutineers open the box together; 0 where the host keeps the key
 * @param shared whether the key is shared
 * @param ready whether the campaign can be opened, as far as its box goes
 * @param counted whether the ballots are counted
 * @param destroyed whether the ballots and the key are gone
 * @param keyThere whether the host's key is where it should be
 * @param drawing whether the visitor can draw a passphrase
 * @param sharing whether the visitor can share the key now
 * @param trying whether the visitor holds a share to try
 * @param counting whether the visitor can count now
 * @param reminding whether the visitor can tell those for whom it waits
 * @param restarting whether the visitor can begin the sealing anew
 */
public record SealingSheet(
        long campaignId,
        String campaign,
        int quorum,
        boolean shared,
        boolean ready,
        boolean counted,
        boolean destroyed,
        boolean keyThere,
        boolean drawing,
        boolean sharing,
        boolean trying,
        boolean counting,
        boolean reminding,
        boolean restarting,
        List<Holder> holders) {

    public SealingSheet {
        holders = List.copyOf(holders);
    }

    /** Those who have still to draw, or to try what they drew. */
    List<AgentId> waiting() {
        return holders.stream()
                .filter(holder -> shared ? !holder.tried() : !holder.drawn())
                .map(Holder::agent)
                .toList();
    }

    /**
     * Somebody who holds a share, or is to.
     *
     * @param drawn whether a passphrase was drawn
     * @param tried whether it was tried on the share
     */
    public record Holder(AgentId agent, boolean drawn, boolean sharing, boolean tried) {}
}
