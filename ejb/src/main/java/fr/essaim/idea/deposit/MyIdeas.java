// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the visitor has written in campaigns that he or she sees: drafts, ideas, and what colleagues ask to sign. */
@ApplicationScoped
@Transactional
public class MyIdeas {

    /** The most of a kind that is told, the latest first. */
    public static final int MOST = 100;

    @Inject
    IdeaRepository ideas;

    @Inject
    CampaignGate gate;

    public List<OwnIdea> drafts(Visitor visitor) {
        return seen(visitor, ideas.signedBy(visitor.site(), visitor.agent(), true, MOST));
    }

    /** Own drafts in one campaign. */
    public List<OwnIdea> drafts(Visitor visitor, long campaignId) {
        return drafts(visitor).stream()
                .filter(draft -> draft.campaignId() == campaignId)
                .toList();
    }

    public List<OwnIdea> deposited(Visitor visitor) {
        return seen(visitor, ideas.signedBy(visitor.site(), visitor.agent(), false, MOST));
    }

    public List<OwnIdea> invitations(Visitor visitor) {
        return seen(visitor, ideas.offeredTo(visitor.site(), visitor.agent(), MOST));
    }

    /** Each campaign is asked once whether the visitor sees it. */
    private List<OwnIdea> seen(Visitor visitor, List<OwnIdea> own) {
        Map<Long, Optional<Boolean>> campaigns = new HashMap<>();
        return own.stream()
                .filter(idea -> campaigns
                        .computeIfAbsent(idea.campaignId(), id -> Optional.of(sees(visitor, id)))
                        .get())
                .toList();
    }

    private boolean sees(Visitor visitor, long campaignId) {
        try {
            gate.enter(visitor, campaignId);
            return true;
        } catch (RecordNotFoundException outside) {
            return false;
        }
    }
}
