// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.replication;

import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.answer.AnswerRights;
import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.replication.Original;
import fr.essaim.replication.Replicated;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ideas that are taken up elsewhere: read by all who see the idea, kept by those who answer it. */
@ApplicationScoped
@Transactional
public class ReplicatedIdeas implements Replicated {

    private static final int CAMPAIGNS_AT_ONCE = 200;
    private static final Set<AnswerState> SPREADING =
            Set.of(AnswerState.ACCEPTED, AnswerState.PARTLY, AnswerState.ALREADY_DONE);

    @Inject
    ReplicatedIdeaFinder finder;

    @Inject
    IdeaGate ideas;

    @Inject
    CampaignRepository campaigns;

    @Inject
    AnswerSheets answers;

    @Inject
    AnswerRights rights;

    @Inject
    Access access;

    @Override
    public String recordType() {
        return Idea.RECORD_TYPE;
    }

    @Override
    public Original enter(Visitor visitor, RecordKey record) {
        Idea idea = ideas.enter(visitor, record.id());
        return new Original(idea.title(), idea.campaign().title(), rights.answers(visitor, idea));
    }

    @Override
    public Map<Long, Original> shown(Visitor visitor, Set<Long> recordIds) {
        Map<Long, Campaign> seen = seen(visitor);
        if (seen.isEmpty() || recordIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Boolean> decided = new HashMap<>();
        return finder.among(recordIds, seen.keySet()).stream()
                .collect(Collectors.toMap(ReplicatedIdeaFinder.Found::id, found -> {
                    Campaign campaign = seen.get(found.campaignId());
                    return new Original(
                            found.title(),
                            campaign.title(),
                            decided.computeIfAbsent(campaign.id(), id -> rights.decides(visitor, campaign)));
                }));
    }

    private Map<Long, Campaign> seen(Visitor visitor) {
        if (!access.allows(visitor, IdeaPermission.VIEW, 0)) {
            return Map.of();
        }
        boolean all = access.allows(visitor, IdeaPermission.MANAGE, 0);
        Map<Long, Campaign> seen = new HashMap<>();
        List<Campaign> page;
        do {
            page = campaigns.visible(visitor.site(), visitor.agent(), all, 0, seen.size(), CAMPAIGNS_AT_ONCE);
            page.forEach(campaign -> seen.put(campaign.id(), campaign));
        } while (page.size() == CAMPAIGNS_AT_ONCE);
        return seen;
    }

    /** An idea's answer, which all must be able to read, has to say that something was made of it. */
    @Override
    public void enterToAdd(Visitor visitor, RecordKey record) {
        if (answers.effectiveState(enteredForChange(visitor, record))
                .filter(SPREADING::contains)
                .isEmpty()) {
            throw new InvalidValueException("RECORD", "idea.nothing-to-spread");
        }
    }

    @Override
    public void enterToChange(Visitor visitor, RecordKey record) {
        enteredForChange(visitor, record);
    }

    private Idea enteredForChange(Visitor visitor, RecordKey record) {
        Idea idea = ideas.enterForChange(visitor, record.id());
        rights.checkAnswers(visitor, idea);
        return idea;
    }

    @Override
    public Permission toExport() {
        return IdeaPermission.EXPORT;
    }
}
