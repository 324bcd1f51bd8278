// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.ballot.BallotBoxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ballots of a vote on their way into its box, where all of them are as long, whatever they say. */
@ApplicationScoped
@Transactional
public class SecretBallots {

    @Inject
    BallotBoxes boxes;

    @Inject
    VoteBoxes votes;

    /** @return the code with which the ballot can be replaced */
    String cast(BallotPaper paper, Choices choices) {
        return boxes.cast(votes.idOf(paper.campaignId()), choices.text(), paper.longest());
    }

    String replace(BallotPaper paper, String code, Choices choices) {
        return boxes.replace(votes.idOf(paper.campaignId()), code, choices.text(), paper.longest());
    }

    /** Ballots that come together, in no order. */
    public void castAll(BallotPaper paper, List<Choices> ballots) {
        boxes.castAll(
                votes.idOf(paper.campaignId()),
                ballots.stream().map(Choices::text).toList(),
                paper.longest());
    }

    public long count(long campaignId) {
        return votes.find(campaignId).map(boxes::count).orElse(0L);
    }
}
