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
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

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
    VoteRegister register;

    @Inject
    Statements statements;

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
                supports(visitor, ideaId),
                campaign.showsCounts(gate.now()) ? Integer.valueOf(idea.supportCount()) : null);
    }

    private boolean isVoter(Visitor visitor, Campaign campaign) {
        return access.allows(visitor, IdeaPermission.CONTRIBUTE, 0) && register.isVoter(campaign, visitor.agent());
    }

    private boolean supports(Visitor visitor, long ideaId) {
        return statements.exists(
                "select agent_id from idea_support where idea_id = ? and agent_id = ?",
                ideaId,
                visitor.agent().value());
    }

    /** The ideas among these that the visitor supports. */
    public Set<Long> supported(Visitor visitor, Collection<Long> ideaIds) {
        Set<Long> supported = new HashSet<>();
        if (!ideaIds.isEmpty()) {
            statements
                    .<Number>column(
                            "select idea_id from idea_support where agent_id = ? and idea_id in ("
                                    + "?, ".repeat(ideaIds.size() - 1) + "?)",
                            Stream.concat(Stream.of(visitor.agent().value()), ideaIds.stream())
                                    .toArray())
                    .forEach(id -> supported.add(id.longValue()));
        }
        return supported;
    }

    /**
     * Supports the idea; nothing more happens when the visitor did already.
     *
     * @throws PhaseClosedException when it is not the time
     */
    public void support(Visitor visitor, long ideaId) {
        Idea idea = entered(visitor, ideaId);
        int added = statements.change(
                "insert into idea_support (idea_id, agent_id, at) select i.id, ?, ? from idea i where i.id = ?"
                        + " and not exists (select s.idea_id from idea_support s where s.idea_id = i.id and s.agent_id = ?)",
                visitor.agent().value(),
                gate.now(),
                idea.id(),
                visitor.agent().value());
        count(idea.id(), added);
    }

    /** Takes the visitor's support back; nothing happens when there is none. */
    public void takeBack(Visitor visitor, long ideaId) {
        Idea idea = entered(visitor, ideaId);
        count(
                idea.id(),
                -statements.change(
                        "delete from idea_support where idea_id = ? and agent_id = ?",
                        idea.id(),
                        visitor.agent().value()));
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

    private void count(long ideaId, int more) {
        if (more != 0) {
            statements.change("update idea set support_count = support_count + ? where id = ?", more, ideaId);
        }
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
