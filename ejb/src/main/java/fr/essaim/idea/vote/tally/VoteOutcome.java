// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.idea.campaign.VoteMethod;
import java.time.Instant;
import java.util.List;

/**
 * The result of a vote.
 *
 * @param published false where the team sees it before all others
 * @param publishedAt the moment from which all see it; null when none is set
 * @param tooFew fewer people than the threshold voted in secret: there is no ranking then
 * @param ballots how many ballots were counted; null when it is not told
 * @param unreadable how many ballots of the box could not be counted: they do not open, or say what no ballot may
 * @param envelope whole euros, 0 when there is none
 * @param ranking by votes, or points; empty when too few voted
 */
public record VoteOutcome(
        long campaignId,
        String campaign,
        VoteMethod method,
        boolean secret,
        boolean published,
        Instant publishedAt,
        boolean tooFew,
        int threshold,
        Long ballots,
        long unreadable,
        Participation participation,
        long envelope,
        List<RankedIdea> ranking) {

    public VoteOutcome {
        ranking = List.copyOf(ranking);
    }

    /**
     * @param rank the same for equal votes
     * @param ballots how many ballots name it
     * @param score its votes, or its points where points are given
     * @param reason why a person chose it or left it out; empty where votes did
     */
    public record RankedIdea(
            int rank,
            long ideaId,
            int number,
            String title,
            long ballots,
            long score,
            long cost,
            Standing standing,
            String reason) {}

    public List<RankedIdea> winners() {
        return ranking.stream()
                .filter(idea -> idea.standing() == Standing.CHOSEN)
                .toList();
    }

    /** What the winners cost together, in whole euros. */
    public long spent() {
        return winners().stream().mapToLong(RankedIdea::cost).sum();
    }

    /** Whether a person has to decide before it can be published. */
    public boolean disputed() {
        return ranking.stream().anyMatch(idea -> idea.standing() == Standing.DISPUTED);
    }
}
