// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.Visitor;
import fr.essaim.ballot.BallotBox;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The results of votes, worked out from what was counted whenever they are read: from the moment that the team set they are
 * there for all at once. Nobody, whoever it is, is told anything before the vote is over.
 */
@ApplicationScoped
@Transactional
public class VoteResults {

    @Inject
    CampaignGate gate;

    @Inject
    TallyFinder tally;

    @Inject
    VoteCount count;

    @Inject
    IncompatibleIdeaRepository incompatible;

    @Inject
    VoteDecisionRepository decisions;

    @Inject
    Clock clock;

    /** @throws ResultsNotOutException when the vote is not over, or before the moment of publication for all but those who count and decide */
    public VoteOutcome of(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        if (!canSee(visitor, campaign)) {
            throw new ResultsNotOutException();
        }
        return outcome(visitor, campaign);
    }

    /** Whether {@link #of} would tell the visitor anything now. */
    public boolean isOut(Visitor visitor, long campaignId) {
        return canSee(visitor, gate.enter(visitor, campaignId));
    }

    private boolean canSee(Visitor visitor, Campaign campaign) {
        return campaign.voteSettings().method() != VoteMethod.NONE
                && isOver(campaign)
                && (campaign.resultsPublished(gate.now())
                        || gate.isTeam(visitor, campaign, CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER));
    }

    /** A vote without end is over once its results are published. */
    boolean isOver(Campaign campaign) {
        return campaign.phase(PhaseKind.VOTE)
                .map(vote -> vote.endsOn()
                        .map(end -> gate.today().isAfter(end))
                        .orElse(campaign.resultsPublished(gate.now())))
                .orElse(campaign.resultsPublished(gate.now()));
    }

    /**
     * Whether what the campaign has to publish is there: the votes of a vote that is over, the decisions of a jury whose
     * dates are over or whose minutes are signed, answers alone where there is neither.
     */
    boolean isReady(Campaign campaign) {
        if (campaign.phase(PhaseKind.VOTE).isPresent()) {
            return isPast(campaign, PhaseKind.VOTE);
        }
        return campaign.phase(PhaseKind.JURY).isEmpty()
                || isPast(campaign, PhaseKind.JURY)
                || tally.juryHasSigned(campaign);
    }

    private boolean isPast(Campaign campaign, PhaseKind kind) {
        return campaign.phase(kind)
                .flatMap(CampaignPhase::endsOn)
                .filter(end -> gate.today().isAfter(end))
                .isPresent();
    }

    /**
     * @throws NotCountedException while scrutineers have still to open the box
     * @throws fr.essaim.ballot.BallotKeyMissingException when the key of the box is lost
     */
    VoteOutcome outcome(Visitor visitor, Campaign campaign) {
        Optional<BallotBox> box = count.require(visitor, campaign);
        VoteSettings settings = campaign.voteSettings();
        Participation participation = Participation.of(tally.cells(campaign), settings.threshold());
        long ballots = tally.named(campaign) + box.map(BallotBox::ballots).orElse(0);
        int unreadable = box.map(BallotBox::unreadable).orElse(0);
        boolean tooFew = VoteCount.isTooFew(campaign, ballots - unreadable);
        long envelope = settings.envelope() == null ? 0 : settings.envelope();
        return new VoteOutcome(
                campaign.id(),
                campaign.title(),
                settings.method(),
                settings.secret(),
                campaign.resultsPublished(gate.now()),
                campaign.resultsAt().orElse(null),
                tooFew,
                settings.threshold(),
                tooFew ? null : ballots,
                unreadable,
                participation,
                envelope,
                tooFew ? List.of() : ranking(campaign, envelope));
    }

    private List<VoteOutcome.RankedIdea> ranking(Campaign campaign, long envelope) {
        List<TallyFinder.Line> lines = new ArrayList<>(tally.lines(campaign));
        lines.sort(Comparator.comparing(TallyFinder.Line::score).reversed().thenComparing(TallyFinder.Line::number));
        Map<Long, VoteDecision> decided = decisions.of(campaign.id());
        Map<Long, Standing> standings =
                Winners.of(candidates(lines), envelope, incompatible.of(campaign.id()), chosen(decided));
        List<VoteOutcome.RankedIdea> ranking = new ArrayList<>();
        int rank = 0;
        long last = -1;
        for (TallyFinder.Line line : lines) {
            rank = line.score() == last ? rank : ranking.size() + 1;
            last = line.score();
            VoteDecision decision = decided.get(line.ideaId());
            ranking.add(new VoteOutcome.RankedIdea(
                    rank,
                    line.ideaId(),
                    line.number(),
                    line.title(),
                    line.ballots(),
                    line.score(),
                    line.cost(),
                    standings.get(line.ideaId()),
                    decision == null ? "" : decision.reason()));
        }
        return ranking;
    }

    private static List<Winners.Candidate> candidates(List<TallyFinder.Line> lines) {
        return lines.stream()
                .map(line -> new Winners.Candidate(line.ideaId(), line.score(), line.cost()))
                .toList();
    }

    private static Map<Long, Boolean> chosen(Map<Long, VoteDecision> decisions) {
        return decisions.values().stream().collect(Collectors.toMap(VoteDecision::ideaId, VoteDecision::chosen));
    }

    /** Whether the ideas that win so can all be carried out. */
    boolean fits(VoteOutcome outcome, Set<Winners.Pair> pairs) {
        return Winners.fit(
                outcome.winners().stream()
                        .map(idea -> new Winners.Candidate(idea.ideaId(), idea.score(), idea.cost()))
                        .toList(),
                outcome.envelope(),
                pairs);
    }

    /** The first moment after the vote; null for a vote without end. */
    Instant end(Campaign campaign) {
        return campaign.phase(PhaseKind.VOTE)
                .flatMap(vote -> vote.endsOn())
                .map(end -> end.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
    }
}
