// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * What everything about an idea passes first: the campaign's own gate, then the idea's state. What the visitor may not
 * see does not exist: {@code idea.not-found}.
 */
@ApplicationScoped
@Transactional
public class IdeaGate {

    @Inject
    IdeaRepository ideas;

    @Inject
    CampaignGate gate;

    @Inject
    Access access;

    /** @throws RecordNotFoundException when there is no such idea for this visitor */
    public Idea enter(Visitor visitor, long ideaId) {
        return entered(visitor, ideas.find(visitor.site(), ideaId));
    }

    /** The same with the idea's row locked until the transaction ends; the campaign's revision moves on. */
    public Idea enterForChange(Visitor visitor, long ideaId) {
        Idea idea = entered(visitor, ideas.findForChange(visitor.site(), ideaId));
        gate.touch(idea.campaign());
        return idea;
    }

    private Idea entered(Visitor visitor, Optional<Idea> found) {
        Idea idea = found.orElseThrow(IdeaGate::notFound);
        try {
            gate.enter(visitor, idea.campaign().id());
        } catch (RecordNotFoundException outside) {
            throw notFound();
        }
        if (!sees(visitor, idea)) {
            throw notFound();
        }
        return idea;
    }

    private boolean sees(Visitor visitor, Idea idea) {
        return switch (idea.state()) {
            case SUBMITTED, MERGED -> true;
            case DRAFT, TAKEN_BACK -> idea.isBy(visitor.agent()) && !idea.discarded();
            case WITHDRAWN -> idea.isBy(visitor.agent()) || moderates(visitor, idea.campaign());
        };
    }

    /** Whether the visitor sees what was withdrawn in the campaign. */
    public boolean moderates(Visitor visitor, Campaign campaign) {
        return gate.isTeam(visitor, campaign, CampaignPart.MODERATOR)
                || access.allows(visitor, IdeaPermission.MODERATE, 0);
    }

    /** Whether the visitor may know who wrote the idea: to be asked wherever its author would be named. */
    public boolean showsAuthor(Visitor visitor, Idea idea) {
        return !idea.authorHidden() || idea.isBy(visitor.agent()) || gate.isTeam(visitor, idea.campaign());
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException("idea.not-found");
    }
}
