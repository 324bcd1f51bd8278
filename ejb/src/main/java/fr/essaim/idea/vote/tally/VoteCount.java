// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.ballot.BallotBox;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.BallotCounting;
import fr.essaim.ballot.OpenedBallots;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.BallotPaperRepository;
import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what lies in the box of a vote that is over, once: sums are kept, and of too few ballots not even those. Where the
 * host keeps the key, it is done when somebody first asks for the results.
 */
@ApplicationScoped
@Transactional
class VoteCount {

    @Inject
    CampaignGate gate;

    @Inject
    VoteBoxes votes;

    @Inject
    BallotBoxes boxes;

    @Inject
    BallotCounting counting;

    @Inject
    BallotPaperRepository papers;

    @Inject
    PaperCount paper;

    @Inject
    AuditLog audit;

    @Inject
    VoteCountRepository counts;

    /**
     * To be called once the vote is over.
     *
     * @param visitor who asks, and so opens the box
     * @return the box, counted; nothing when nobody has ever needed one
     * @throws InvalidValueException while paper ballots are to be typed or put in
     * @throws ResultsNotOutException when the vote was put off meanwhile
     * @throws NotCountedException while scrutineers have still to open the box
     * @throws fr.essaim.ballot.BallotKeyMissingException when the host's key is lost
     */
    Optional<BallotBox> require(Visitor visitor, Campaign campaign) {
        Optional<BallotBox> box = votes.find(campaign.id());
        if (box.isEmpty() || box.get().counted()) {
            return box;
        }
        checkNotPutOff(campaign.id());
        if (!counting.isCounted(box.get().id())) {
            count(visitor, campaign, box.get());
        }
        return boxes.find(box.get().id());
    }

    /** Whoever put the vote off in its last minute may store that only now: a box that is counted would take no ballot then. */
    private void checkNotPutOff(long campaignId) {
        if (!counts.lockWhenOver(campaignId, gate.today())) {
            throw new ResultsNotOutException();
        }
    }

    private void count(Visitor visitor, Campaign campaign, BallotBox box) {
        checkPaperIn(campaign.id());
        long ballots = boxes.count(box);
        if (ballots == 0 || isTooFew(campaign, ballots)) {
            // No key is needed for what is not opened
            counting.close(box.id(), (int) ballots, 0);
        } else if (box.shared()) {
            throw new NotCountedException();
        } else {
            count(campaign, counting.open(box.id()));
            audit.record(AuditEvent.by(visitor, AuditKind.BALLOT_BOX_OPENED)
                    .about(new RecordKey(Campaign.RECORD_TYPE, campaign.id())));
        }
    }

    /**
     * Two counts, one before a pile goes in and one after, would tell what the pile says: there is one.
     *
     * @throws InvalidValueException while paper ballots are to be typed or put in
     */
    void checkPaperIn(long campaignId) {
        if (paper.isUnfinished(campaignId)) {
            throw new InvalidValueException("PILE", "vote.paper-left");
        }
    }

    /** Whether nothing of a secret vote may be told, and so nothing is opened. */
    boolean isTooFew(Campaign campaign) {
        return votes.find(campaign.id())
                .filter(box -> isTooFew(campaign, boxes.count(box)))
                .isPresent();
    }

    static boolean isTooFew(Campaign campaign, long ballots) {
        return campaign.voteSettings().secret()
                && ballots < campaign.voteSettings().threshold();
    }

    /**
     * Under the lock of the box, in the transaction that opened it. Ballots that do not count help nobody over the threshold:
     * whoever writes some into the database learns no sums of those that do.
     */
    void count(Campaign campaign, OpenedBallots opened) {
        BallotPaper ballotPaper = papers.issueAny(campaign);
        Map<Long, long[]> sums = new TreeMap<>();
        int unreadable = opened.unreadable();
        for (String content : opened.contents()) {
            Optional<Choices> choices = read(ballotPaper, content);
            choices.ifPresent(given -> given.points().forEach((idea, points) -> {
                long[] sum = sums.computeIfAbsent(idea, none -> new long[2]);
                sum[0]++;
                sum[1] += points;
            }));
            unreadable += choices.isPresent() ? 0 : 1;
        }
        boolean tooFew = isTooFew(campaign, (long) opened.all() - unreadable);
        counts.keep(campaign.id(), tooFew ? Map.of() : sums);
        counting.close(votes.idOf(campaign.id()), opened.all(), unreadable);
    }

    /** What was sealed was checked before; whoever seals a ballot past the booth gains nothing. */
    private static Optional<Choices> read(BallotPaper paper, String content) {
        try {
            Choices choices = Choices.parse(content);
            paper.check(choices);
            return Optional.of(choices);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
