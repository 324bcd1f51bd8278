// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.ballot.BallotBox;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may vote in a campaign, by its roll, and who has, by the register of its ballot box. */
@ApplicationScoped
@Transactional
public class VoterRepository {

    @Inject
    Statements statements;

    @Inject
    VoteBoxes boxes;

    @Inject
    PollRegisterRepository register;

    /**
     * Whatever one voter does in a campaign is done one thing after the other, until the transaction ends.
     *
     * @throws NotAllowedException when the visitor is not on the roll: being in the team is not enough
     */
    void lockVoter(Visitor visitor, Campaign campaign) {
        if (!lock(campaign, visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, campaign.id());
        }
    }

    boolean isVoter(Campaign campaign, AgentId agent) {
        return statements.exists(
                "select agent_id from roll_entry where audience_id = ? and agent_id = ? and state = 'ON_ROLL'",
                campaign.audienceId(),
                agent.value());
    }

    public long countVoters(Campaign campaign) {
        return statements.number(
                "select count(*) from roll_entry where audience_id = ? and state = 'ON_ROLL'", campaign.audienceId());
    }

    /** @return whether the agent is on the roll */
    public boolean lock(Campaign campaign, AgentId voter) {
        return statements.exists(
                "select agent_id from roll_entry where audience_id = ? and agent_id = ? and state = 'ON_ROLL'"
                        + " for update",
                campaign.audienceId(),
                voter.value());
    }

    boolean hasVoted(long campaignId, AgentId voter) {
        return statements.exists(
                "select p.agent_id from poll_register p join campaign c on c.ballot_box_id = p.box_id"
                        + " where c.id = ? and p.agent_id = ?",
                campaignId,
                voter.value());
    }

    /** In which of these campaigns the agent has voted: marked in the register, or with a choice in his or her own name. */
    public Set<Long> votedIn(Collection<Long> campaignIds, AgentId voter) {
        if (campaignIds.isEmpty()) {
            return Set.of();
        }
        String some = campaignIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return statements
                .<Number>column(
                        "select c.id from campaign c where c.id in (" + some + ") and (exists (select p.agent_id"
                                + " from poll_register p where p.box_id = c.ballot_box_id and p.agent_id = ?) or exists"
                                + " (select b.idea_id from ballot_choice b where b.campaign_id = c.id and b.agent_id = ?))",
                        voter.value(),
                        voter.value())
                .stream()
                .map(Number::longValue)
                .collect(Collectors.toSet());
    }

    /** @throws InvalidValueException when the agent has voted, in whatever way */
    public void checkNotVoted(long campaignId, AgentId voter) {
        if (hasVoted(campaignId, voter)) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.has-voted");
        }
    }

    /**
     * The agent has voted; to be called under the voter's lock.
     *
     * @throws InvalidValueException when the agent had voted before
     */
    public void markAsVoted(long campaignId, AgentId voter, PollRegisterRepository.Channel channel) {
        register.markAsVoted(boxes.idOf(campaignId), voter, channel);
    }

    public long count(long campaignId, PollRegisterRepository.Channel channel) {
        return boxes.find(campaignId)
                .map(BallotBox::id)
                .map(box -> register.count(box, channel))
                .orElse(0L);
    }
}
