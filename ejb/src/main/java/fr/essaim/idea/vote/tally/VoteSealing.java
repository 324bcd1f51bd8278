// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.InPerson;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.ballot.BallotBox;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.BallotCounting;
import fr.essaim.ballot.BoxKeys;
import fr.essaim.ballot.KeyHolder;
import fr.essaim.ballot.OpenedBallots;
import fr.essaim.ballot.ScrutineerKeys;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The key of a secret vote, shared among its scrutineers before the campaign opens, and put together by some of them when
 * the vote is over. What scrutineers do with their passphrases they do in person.
 */
@ApplicationScoped
@Transactional
public class VoteSealing {

    @Inject
    CampaignGate gate;

    @Inject
    VoteBoxes votes;

    @Inject
    BallotBoxes boxes;

    @Inject
    BallotCounting counting;

    @Inject
    ScrutineerKeys keys;

    @Inject
    BoxKeys hostKeys;

    @Inject
    VoteCount count;

    @Inject
    VoteResults results;

    @Inject
    AuditLog audit;

    /** @throws NotAllowedException for those outside the team of the vote */
    public SealingSheet of(Visitor visitor, long campaignId) {
        Campaign campaign =
                gate.enterForTeam(visitor, campaignId, CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);
        int quorum = campaign.voteSettings().quorum();
        Optional<BallotBox> box = votes.find(campaignId).filter(found -> found.quorum() == quorum);
        boolean shared =
                quorum > 0 && box.filter(found -> found.publicKey() != null).isPresent();
        boolean scrutineer = campaign.has(visitor.agent(), CampaignPart.SCRUTINEER);
        boolean organiser = gate.isTeam(visitor, campaign, CampaignPart.ORGANISER);
        boolean counted = box.filter(BallotBox::counted).isPresent();
        boolean destroyed = box.filter(BallotBox::destroyed).isPresent();
        List<SealingSheet.Holder> holders = quorum == 0 ? List.of() : holders(campaign, box, shared);
        boolean before = quorum > 0 && !campaign.isOpened();
        return new SealingSheet(
                campaignId,
                campaign.title(),
                quorum,
                shared,
                votes.missing(campaign).isEmpty(),
                counted,
                destroyed,
                box.map(hostKeys::isThere).orElse(true),
                before && !shared && scrutineer,
                before
                        && !shared
                        && organiser
                        && holders.size() >= quorum
                        && holders.stream().allMatch(SealingSheet.Holder::drawn),
                shared
                        && !destroyed
                        && holders.stream()
                                .anyMatch(holder ->
                                        holder.sharing() && holder.agent().equals(visitor.agent())),
                shared && scrutineer && !counted && campaign.isOpened() && results.isOver(campaign),
                before && organiser && !holders.stream().allMatch(holder -> shared ? holder.tried() : holder.drawn()),
                before && organiser && box.isPresent(),
                holders);
    }

    /** Until the key is shared all scrutineers, from then on those who hold a share. */
    private List<SealingSheet.Holder> holders(Campaign campaign, Optional<BallotBox> box, boolean shared) {
        Map<Long, SealingSheet.Holder> holders = new TreeMap<>();
        if (!shared) {
            scrutineers(campaign)
                    .forEach(agent -> holders.put(agent.value(), new SealingSheet.Holder(agent, false, false, false)));
        }
        for (KeyHolder holder : box.map(found -> keys.holders(found.id())).orElse(List.of())) {
            if (shared || holders.containsKey(holder.agent().value())) {
                holders.put(
                        holder.agent().value(),
                        new SealingSheet.Holder(holder.agent(), true, holder.sharing(), holder.tried()));
            }
        }
        return new ArrayList<>(holders.values());
    }

    private static Set<AgentId> scrutineers(Campaign campaign) {
        return campaign.members().stream()
                .filter(member -> member.part() == CampaignPart.SCRUTINEER)
                .map(CampaignMember::agent)
                .collect(Collectors.toSet());
    }

    /**
     * Draws the visitor's passphrase, in place of one drawn before.
     *
     * @return it, to be shown once
     * @throws NotAllowedException for anybody but a scrutineer
     * @throws InvalidValueException when the campaign is open, or the key is shared already
     */
    public String draw(Visitor visitor, long campaignId) {
        Campaign campaign = preparing(visitor, campaignId);
        checkScrutineer(visitor, campaign);
        return keys.draw(box(visitor, campaign), visitor.agent());
    }

    /** Of a campaign that is prepared; made where there is none for so many scrutineers. */
    private String box(Visitor visitor, Campaign campaign) {
        int quorum = campaign.voteSettings().quorum();
        if (votes.find(campaign.id()).filter(box -> box.quorum() == quorum).isEmpty()) {
            votes.use(campaign, boxes.create(quorum), AuditEvent.by(visitor, AuditKind.BALLOT_KEY_DESTROYED));
        }
        return votes.idOf(campaign.id());
    }

    /** The box that scrutineers are to seal; for organisers. */
    String prepare(Visitor visitor, long campaignId) {
        Campaign campaign = preparing(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        return box(visitor, campaign);
    }

    private Campaign preparing(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        if (campaign.voteSettings().quorum() == 0) {
            throw new InvalidValueException("KEY_QUORUM", "vote.not-sealed");
        }
        if (campaign.isOpened()) {
            throw new InvalidValueException("KEY_QUORUM", "campaign.opened-stays");
        }
        return campaign;
    }

    private static void checkScrutineer(Visitor visitor, Campaign campaign) {
        InPerson.check(visitor, BallotPaper.FIELD, "ballot.in-person");
        if (!campaign.has(visitor.agent(), CampaignPart.SCRUTINEER)) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, campaign.id());
        }
    }

    /**
     * Makes the key and shares it among all scrutineers of the campaign; for its organisers.
     *
     * @throws InvalidValueException when a scrutineer has drawn no passphrase, or they are fewer than are needed
     */
    public void share(Visitor visitor, long campaignId) {
        Campaign campaign = preparing(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        int quorum = campaign.voteSettings().quorum();
        String box = votes.find(campaignId)
                .filter(found -> found.quorum() == quorum)
                .map(BallotBox::id)
                .orElseThrow(() -> new InvalidValueException(BallotPaper.FIELD, "ballot.scrutineers-few", quorum));
        keys.share(box, scrutineers(campaign));
        record(visitor, AuditKind.BALLOT_KEY_MADE, campaignId);
    }

    /** Forgets key and shares before the campaign is open: all draw anew. For organisers. */
    public void restart(Visitor visitor, long campaignId) {
        Campaign campaign = preparing(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        votes.use(
                campaign,
                boxes.create(campaign.voteSettings().quorum()),
                AuditEvent.by(visitor, AuditKind.BALLOT_KEY_DESTROYED));
    }

    /**
     * The visitor tries the passphrase on his or her share: before the campaign opens, and as often after that as wanted.
     *
     * @throws InvalidValueException when it does not open the share
     */
    public void tryOut(Visitor visitor, long campaignId, String passphrase) {
        InPerson.check(visitor, BallotPaper.FIELD, "ballot.in-person");
        gate.enter(visitor, campaignId);
        keys.tryOut(votes.idOf(campaignId), visitor.agent(), passphrase);
    }

    /**
     * Opens the box with the passphrases of scrutineers, and counts. For a scrutineer, with others beside.
     *
     * @param passphrases as typed, by scrutineer; blank where one is not there
     * @throws fr.essaim.ballot.WrongPassphrasesException when some are wrong: nothing is counted then
     * @throws ResultsNotOutException before the vote is over
     */
    public void count(Visitor visitor, long campaignId, Map<AgentId, String> passphrases) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        checkScrutineer(visitor, campaign);
        if (campaign.voteSettings().quorum() == 0) {
            throw new InvalidValueException("KEY_QUORUM", "vote.not-sealed");
        }
        if (!campaign.isOpened() || !results.isOver(campaign)) {
            throw new ResultsNotOutException();
        }
        if (count.isTooFew(campaign)) {
            count.require(visitor, campaign);
        } else {
            OpenedBallots opened = counting.open(votes.idOf(campaignId), passphrases);
            // Under the lock of the box, which a pile that is begun needs too
            count.checkPaperIn(campaignId);
            count.count(campaign, opened);
            record(visitor, AuditKind.BALLOT_BOX_OPENED, campaignId);
        }
    }

    private void record(Visitor visitor, AuditKind kind, long campaignId) {
        audit.record(AuditEvent.by(visitor, kind).about(new RecordKey(Campaign.RECORD_TYPE, campaignId)));
    }
}
