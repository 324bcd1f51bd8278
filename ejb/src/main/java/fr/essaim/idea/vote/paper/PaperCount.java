// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.BallotPaperRepository;
import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.SecretBallots;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.VoterRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paper ballots are typed by two scrutineers, each blind to the other. They go into the box once both have typed the same,
 * as many as were counted by hand, and no more than people are marked as having voted on paper.
 */
@ApplicationScoped
@Transactional
public class PaperCount {

    @Inject
    PollingStation station;

    @Inject
    CampaignGate gate;

    @Inject
    BallotPaperRepository papers;

    @Inject
    VoterRepository register;

    @Inject
    SecretBallots secret;

    @Inject
    BallotBoxes boxes;

    @Inject
    VoteBoxes votes;

    @Inject
    PaperMarks marks;

    @Inject
    PaperPileRepository piles;

    @Inject
    AuditLog audit;

    /**
     * Begins a pile, of which the visitor is the first to type.
     *
     * @return its number
     * @throws InvalidValueException when the ballots are counted already, or none are found before the vote is over, or beside piles
     */
    public long begin(Visitor visitor, long campaignId, String label, int slips) {
        // The paper first: it locks the ideas, which come before their campaign
        papers.issue(counting(visitor, campaignId));
        Campaign campaign = locked(visitor, campaignId);
        if (slips == 0) {
            checkNoneFound(campaign);
        }
        votes.lockOpen(campaignId);
        PaperPile pile = new PaperPile(campaign, label, slips, visitor.agent());
        piles.add(pile);
        return pile.id();
    }

    private void checkNoneFound(Campaign campaign) {
        if (gate.isOpen(campaign, PhaseKind.VOTE)) {
            throw new InvalidValueException("SLIPS", "ballot.empty-pile-early");
        }
        if (piles.isThere(campaign.id())) {
            throw new InvalidValueException("SLIPS", "ballot.empty-pile-beside");
        }
    }

    private Campaign counting(Visitor visitor, long campaignId) {
        Campaign campaign = station.enter(visitor, campaignId);
        checkCounting(campaign);
        return campaign;
    }

    private void checkCounting(Campaign campaign) {
        if (campaign.phase(PhaseKind.VOTE)
                        .filter(vote -> !gate.today().isBefore(vote.startsOn()))
                        .isEmpty()
                || campaign.resultsPublished(gate.now())) {
            throw new PhaseClosedException(PhaseKind.VOTE);
        }
        if (campaign.resultsAt().isPresent()) {
            throw new InvalidValueException("PILE", "vote.publication-set");
        }
    }

    /** One thing after the other with whoever publishes or counts. */
    private Campaign locked(Visitor visitor, long campaignId) {
        station.enter(visitor, campaignId);
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        checkCounting(campaign);
        return campaign;
    }

    /** What the visitor reads on one ballot, typed anew where it was typed before; none for a blank one. */
    public void type(Visitor visitor, long pileId, int slip, Choices choices) {
        PaperPile pile = piles.lock(pileId);
        Campaign campaign = counting(visitor, pile.campaignId());
        papers.issue(campaign).check(choices);
        pile.type(visitor.agent(), slip);
        String sealed = boxes.sealDraft(
                votes.idOf(campaign.id()),
                place(pileId, slip),
                choices.text(),
                papers.issue(campaign).longest());
        piles.keep(pileId, visitor.agent(), slip, sealed);
    }

    /** The same for both scrutineers, whoever they are by then. */
    private static String place(long pileId, int slip) {
        return pileId + " " + slip;
    }

    /**
     * The same in the way scrutineers read it out: the numbers of the ideas, in the order of the points where points are
     * given; 0 for a blank ballot.
     */
    public void type(Visitor visitor, long pileId, int slip, String numbers) {
        Campaign campaign = counting(visitor, piles.lock(pileId).campaignId());
        type(visitor, pileId, slip, marks.read(papers.issue(campaign), numbers));
    }

    /** The piles of a campaign in the order in which they were begun. */
    public List<PileSheet> piles(Visitor visitor, long campaignId) {
        station.enter(visitor, campaignId);
        return piles.of(campaignId).stream()
                .map(pile -> sheet(pile, visitor.agent()))
                .toList();
    }

    private PileSheet sheet(PaperPile pile, AgentId scrutineer) {
        Map<Integer, String> mine = entries(pile, scrutineer);
        Map<Integer, String> theirs = other(pile, scrutineer);
        int next = 1;
        while (mine.containsKey(next)) {
            next++;
        }
        boolean typing = pile.isTypedBy(scrutineer) || pile.second().isEmpty();
        return new PileSheet(
                pile.id(),
                pile.label(),
                pile.slips(),
                pile.cast(),
                typing,
                mine.size(),
                theirs.size(),
                next > pile.slips() ? 0 : next,
                mine.size() == pile.slips() && theirs.size() == pile.slips()
                        ? differences(pile, mine, theirs)
                        : List.of());
    }

    private Map<Integer, String> other(PaperPile pile, AgentId scrutineer) {
        if (!pile.first().equals(scrutineer)) {
            return entries(pile, pile.first());
        }
        return pile.second().map(second -> entries(pile, second)).orElse(Map.of());
    }

    private Map<Integer, String> entries(PaperPile pile, AgentId scrutineer) {
        Map<Integer, String> sealed = piles.entries(pile.id(), scrutineer);
        return sealed.isEmpty() ? sealed : opened(pile, sealed);
    }

    private Map<Integer, String> opened(PaperPile pile, Map<Integer, String> sealed) {
        Map<String, String> byPlace = new HashMap<>();
        sealed.forEach((slip, text) -> byPlace.put(place(pile.id(), slip), text));
        Map<String, String> opened = boxes.openDrafts(votes.idOf(pile.campaignId()), byPlace);
        Map<Integer, String> entries = new TreeMap<>(sealed);
        entries.replaceAll((slip, text) -> opened.get(place(pile.id(), slip)));
        return entries;
    }

    private String numbers(PaperPile pile, String choices) {
        return marks.write(pile.campaignId(), Choices.parse(choices));
    }

    private List<PileSheet.Difference> differences(
            PaperPile pile, Map<Integer, String> mine, Map<Integer, String> theirs) {
        List<PileSheet.Difference> differences = new ArrayList<>();
        mine.forEach((slip, choices) -> {
            if (!choices.equals(theirs.get(slip))) {
                differences.add(
                        new PileSheet.Difference(slip, numbers(pile, choices), numbers(pile, theirs.get(slip))));
            }
        });
        return differences;
    }

    /**
     * Puts the ballots of a pile into the box, among all others. What was typed is forgotten: the paper itself stays.
     *
     * @throws InvalidValueException when the two do not agree, an empty pile is the visitor's own, the ballots are counted already, or there are more ballots than people marked as voted for paper
     */
    public void cast(Visitor visitor, long pileId) {
        PaperPile pile = piles.lock(pileId);
        Campaign campaign = locked(visitor, pile.campaignId());
        // One pile of a campaign at a time, as they share the people who are marked for paper
        votes.lockOpen(campaign.id());
        boolean typed = pile.slips() == 0 || pile.isTypedBy(visitor.agent());
        if (!typed || !sheet(pile, visitor.agent()).agreed()) {
            throw new InvalidValueException("PILE", "ballot.pile-not-agreed");
        }
        long voted = register.count(campaign.id(), PollRegisterRepository.Channel.PAPER);
        if (castIn(campaign.id()) + pile.slips() > voted) {
            throw new InvalidValueException("PILE", "ballot.more-slips-than-people", voted);
        }
        BallotPaper paper = papers.issue(campaign);
        secret.castAll(
                paper,
                entries(pile, visitor.agent()).values().stream()
                        .map(Choices::parse)
                        .toList());
        piles.forgetEntries(pileId);
        pile.cast(visitor.agent(), gate.now());
        record(visitor, pile.slips() == 0 ? AuditKind.NO_PAPER_FOUND : AuditKind.PAPER_POURED, campaign.id());
    }

    private void record(Visitor visitor, AuditKind kind, long campaignId) {
        audit.record(AuditEvent.by(visitor, kind).about(new RecordKey(Campaign.RECORD_TYPE, campaignId)));
    }

    /**
     * Forgets a pile that was begun by mistake or with the wrong number, and what was typed of it.
     *
     * @throws InvalidValueException when it is in the box, or two others have typed it
     */
    public void remove(Visitor visitor, long pileId) {
        PaperPile pile = piles.lock(pileId);
        Campaign campaign = counting(visitor, pile.campaignId());
        pile.checkRemovable(visitor.agent(), agent -> campaign.has(agent, CampaignPart.SCRUTINEER));
        piles.forgetEntries(pileId);
        piles.remove(pile);
        record(visitor, AuditKind.PAPER_REMOVED, pile.campaignId());
    }

    public long castIn(long campaignId) {
        return piles.castIn(campaignId);
    }

    /** Whether paper ballots are still to be typed or put in. */
    public boolean isUnfinished(long campaignId) {
        return piles.isLeft(campaignId)
                || register.count(campaignId, PollRegisterRepository.Channel.PAPER) > 0 && !piles.isThere(campaignId);
    }
}
