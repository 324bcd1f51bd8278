// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Access;
import fr.essaim.access.InPerson;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Agents support ideas, each idea once, and may take it back while support is open: during the vote where support is how the
 * campaign votes and the vote has dates, else as long as ideas are discussed.
 */
@ApplicationScoped
@Transactional
public class Supports {

    @Inject
    IdeaGate ideas;

    @Inject
    CampaignGate gate;

    @Inject
    Access access;

    @Inject
    VoterRepository register;

    @Inject
    SupportRepository supports;

    /**
     * What one visitor sees of an idea's support.
     *
     * @param count null while counts are hidden
     */
    public record SupportState(boolean offered, boolean open, boolean supported, Integer count) {}

    public SupportState of(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        Campaign campaign = idea.campaign();
        return new SupportState(
                campaign.voteSettings().method() != VoteMethod.NONE && idea.state() == IdeaState.SUBMITTED,
                isOpen(campaign) && isVoter(visitor, campaign),
                !supports.supported(visitor.agent(), List.of(ideaId)).isEmpty(),
                campaign.showsCounts(gate.now()) ? Integer.valueOf(idea.supportCount()) : null);
    }

    private boolean isVoter(Visitor visitor, Campaign campaign) {
        return access.allows(visitor, IdeaPermission.CONTRIBUTE, 0) && register.isVoter(campaign, visitor.agent());
    }

    /** The ideas among these that the visitor supports. */
    public Set<Long> supported(Visitor visitor, Collection<Long> ideaIds) {
        return supports.supported(visitor.agent(), ideaIds);
    }

    /**
     * Supports the idea; nothing more happens when the visitor did already.
     *
     * @throws PhaseClosedException when it is not the time
     */
    public void support(Visitor visitor, long ideaId) {
        supports.add(entered(visitor, ideaId).id(), visitor.agent(), gate.now());
    }

    /** Takes the visitor's support back; nothing happens when there is none. */
    public void takeBack(Visitor visitor, long ideaId) {
        supports.remove(entered(visitor, ideaId).id(), visitor.agent());
    }

    /** The idea's row is locked, so that of two requests at once the second sees what the first did. */
    private Idea entered(Visitor visitor, long ideaId) {
        InPerson.check(visitor, BallotPaper.FIELD, "ballot.in-person");
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
        Idea idea = ideas.enterForChange(visitor, ideaId);
        gate.checkVoter(visitor, idea.campaign());
        if (idea.state() != IdeaState.SUBMITTED || !isOpen(idea.campaign())) {
            throw new PhaseClosedException(PhaseKind.VOTE);
        }
        return idea;
    }

    private boolean isOpen(Campaign campaign) {
        VoteMethod method = campaign.voteSettings().method();
        if (method == VoteMethod.NONE) {
            return false;
        }
        boolean votes =
                method == VoteMethod.SUPPORT && campaign.phase(PhaseKind.VOTE).isPresent();
        return gate.isOpen(campaign, votes ? PhaseKind.VOTE : PhaseKind.DISCUSSION);
    }
}
