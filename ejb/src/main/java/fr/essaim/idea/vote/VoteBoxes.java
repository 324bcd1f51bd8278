// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.ballot.BallotBox;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.BallotCounting;
import fr.essaim.ballot.ScrutineerKeys;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.setup.VotePreparation;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Which ballot box is which campaign's. */
@ApplicationScoped
@Transactional
public class VoteBoxes implements VotePreparation {

    @Inject
    BallotBoxes boxes;

    @Inject
    BallotCounting counting;

    @Inject
    ScrutineerKeys keys;

    @Inject
    AuditLog audit;

    @Inject
    VoteBoxRepository numbers;

    public Optional<BallotBox> find(long campaignId) {
        return numbers.find(campaignId).flatMap(boxes::find);
    }

    /** @throws InvalidValueException when the campaign has no box yet */
    public String idOf(long campaignId) {
        return numbers.find(campaignId)
                .orElseThrow(() -> new InvalidValueException(BallotPaper.FIELD, "ballot.box-not-ready"));
    }

    /**
     * What is shared by all who do something in the box is done one thing after the other, until the transaction ends.
     *
     * @throws InvalidValueException when its ballots are counted: two counts, one with and one without, would tell what was added
     */
    public void lockOpen(long campaignId) {
        if (boxes.lock(idOf(campaignId)).counted()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.box-closed");
        }
    }

    @Override
    public Optional<OpeningGap> missing(Campaign campaign) {
        int quorum = campaign.voteSettings().quorum();
        return votes(campaign) && quorum > 0 && !isReady(campaign, quorum)
                ? Optional.of(OpeningGap.SHARED_KEY)
                : Optional.empty();
    }

    private static boolean votes(Campaign campaign) {
        return campaign.voteSettings().takesBallots()
                && campaign.phase(PhaseKind.VOTE).isPresent();
    }

    /** Whether scrutineers, as many as are set, share the key, and each has tried the passphrase. */
    private boolean isReady(Campaign campaign, int quorum) {
        return find(campaign.id())
                .filter(box -> box.quorum() == quorum && box.publicKey() != null)
                .filter(box -> keys.holders(box.id()).stream().allMatch(holder -> holder.sharing() && holder.tried()))
                .isPresent();
    }

    @Override
    public void prepare(Campaign campaign) {
        int quorum = campaign.voteSettings().quorum();
        if (!votes(campaign)) {
            return;
        }
        Optional<BallotBox> present = find(campaign.id());
        if (quorum > 0 && !isReady(campaign, quorum)) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.box-not-ready");
        }
        if (quorum == 0 && present.filter(box -> !box.shared()).isEmpty()) {
            // By nobody and from nowhere: the first voter's address is nobody's business
            use(campaign, boxes.create(), AuditEvent.byItself(campaign.site(), AuditKind.BALLOT_KEY_DESTROYED));
            audit.record(AuditEvent.byItself(campaign.site(), AuditKind.BALLOT_KEY_MADE)
                    .about(new RecordKey(Campaign.RECORD_TYPE, campaign.id())));
        }
    }

    /**
     * A box that is new takes the place of one that nobody has used.
     *
     * @param destroyed recorded when that one had a key
     */
    public void use(Campaign campaign, String boxId, AuditEvent destroyed) {
        Optional<BallotBox> former = find(campaign.id());
        numbers.set(campaign.id(), boxId);
        former.ifPresent(box -> boxes.discard(box.id()));
        if (former.filter(box -> box.publicKey() != null).isPresent()) {
            audit.record(destroyed.about(new RecordKey(Campaign.RECORD_TYPE, campaign.id())));
        }
    }

    /** A vote that is archived is not counted any more: it leaves no ballot behind, and its box takes none. */
    @Override
    public void close(Campaign campaign) {
        Optional<BallotBox> box = numbers.find(campaign.id()).map(boxes::lock);
        if (box.isEmpty() || box.get().destroyed()) {
            return;
        }
        if (boxes.count(box.get()) > 0) {
            throw new InvalidValueException(BallotPaper.FIELD, "vote.ballots-kept");
        }
        if (!box.get().counted()) {
            counting.close(box.get().id(), 0, 0);
        }
    }
}
