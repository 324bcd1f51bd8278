// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.draft;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.quota.DailyQuotas;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts of ideas, kept as their authors type, be the deposit open or not: nothing typed is lost. Their authors alone see
 * them. No history is written and no revision moves, for nobody else sees anything change.
 */
@ApplicationScoped
@Transactional
public class IdeaDrafts {

    @Inject
    IdeaRepository ideas;

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    DailyQuotas quotas;

    /**
     * Keeps what a form holds. The same form may send it as often as it likes, and twice at once: it is one draft.
     *
     * @return the draft; fields that it cannot keep are told and stay as they were
     * @throws DraftChangedException when another form saved the same draft since this one knew it
     * @throws fr.essaim.quota.QuotaReachedException before one more draft than an agent begins in a day
     * @throws RecordNotFoundException when the visitor does not see the campaign, or does not write that draft
     */
    public SavedDraft save(Visitor visitor, DraftToSave typed) {
        checkKey(typed.formKey());
        Campaign campaign = gate.enter(visitor, typed.campaignId());
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
        gate.checkVoter(visitor, campaign);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        Idea draft = find(visitor, typed).orElseGet(() -> begin(visitor, campaign, typed, stamp));
        if (draft.state() != IdeaState.DRAFT) {
            return new SavedDraft(draft.id(), draft.version(), draft.changedAt(), true, List.of());
        }
        if (!typed.overwriting() && !draft.lastSavedBy(typed.formKey()) && typed.baseVersion() != draft.version()) {
            throw new DraftChangedException();
        }
        List<InvalidValueException> refused = write(draft, typed, stamp);
        ideas.flush();
        return new SavedDraft(draft.id(), draft.version(), draft.changedAt(), false, refused);
    }

    private static void checkKey(String key) {
        if (key == null || !key.matches("[A-Za-z0-9-]{8,40}")) {
            throw new InvalidValueException("FORM", "value.required");
        }
    }

    private Optional<Idea> find(Visitor visitor, DraftToSave typed) {
        Optional<Idea> found = typed.ideaId() == 0
                ? ideas.findByFormKeyForChange(visitor.site(), visitor.agent(), typed.formKey())
                : ideas.findForChange(visitor.site(), typed.ideaId());
        if (typed.ideaId() != 0
                && found.filter(idea ->
                                idea.isBy(visitor.agent()) && idea.campaign().id() == typed.campaignId())
                        .isEmpty()) {
            throw new RecordNotFoundException("idea.not-found");
        }
        return found;
    }

    /** The campaign's row is locked first: a form that sends twice at once must find what it sent first. */
    private Idea begin(Visitor visitor, Campaign campaign, DraftToSave typed, ChangeStamp stamp) {
        campaigns.findForChange(visitor.site(), campaign.id());
        return ideas.findByFormKeyForChange(visitor.site(), visitor.agent(), typed.formKey())
                .orElseGet(() -> {
                    quotas.check(visitor, IdeaRepository.A_DAY, gate.isUnlimited(visitor, campaign));
                    Idea draft =
                            new Idea(campaign, campaign.ideaKinds().iterator().next(), visitor, stamp);
                    draft.keepFor(typed.formKey());
                    ideas.add(draft);
                    return draft;
                });
    }

    private static List<InvalidValueException> write(Idea draft, DraftToSave typed, ChangeStamp stamp) {
        Map<String, String> values = new LinkedHashMap<>(typed.values());
        List<InvalidValueException> refused = new ArrayList<>();
        while (true) {
            try {
                draft.change(values, stamp);
                draft.keepFor(typed.formKey());
                return refused;
            } catch (InvalidValueException e) {
                if (values.remove(e.field()) == null) {
                    throw e;
                }
                refused.add(e);
            }
        }
    }

    /** Throws an own draft away. */
    public void discard(Visitor visitor, long ideaId) {
        own(visitor, ideaId).discard(ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
    }

    /** Takes it back out of the bin. */
    public void restore(Visitor visitor, long ideaId) {
        own(visitor, ideaId).restore();
    }

    private Idea own(Visitor visitor, long ideaId) {
        return ideas.findForChange(visitor.site(), ideaId)
                .filter(idea -> idea.state() == IdeaState.DRAFT && idea.author().equals(visitor.agent()))
                .filter(idea -> gate.enter(visitor, idea.campaign().id()) != null)
                .orElseThrow(() -> new RecordNotFoundException("idea.not-found"));
    }
}
