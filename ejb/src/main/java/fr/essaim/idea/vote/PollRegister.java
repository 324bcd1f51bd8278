// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Who has voted in secret, on paper or with a slip. Knows neither when nor what. */
@ApplicationScoped
@Transactional
class PollRegister {

    /** How somebody who is struck votes. */
    enum Channel {
        SCREEN,
        SLIP,
        PAPER
    }

    private Statements statements;

    protected PollRegister() {}

    @Inject
    PollRegister(Statements statements) {
        this.statements = statements;
    }

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
                "select agent_id from electoral_roll_entry where campaign_id = ? and agent_id = ? and state = 'ON_ROLL'",
                campaign.id(),
                agent.value());
    }

    /** @return whether the agent is on the roll */
    boolean lock(Campaign campaign, AgentId voter) {
        return statements.exists(
                "select agent_id from electoral_roll_entry where campaign_id = ? and agent_id = ? and state = 'ON_ROLL'"
                        + " for update",
                campaign.id(),
                voter.value());
    }

    boolean isStruck(long campaignId, AgentId voter) {
        return statements.exists(
                "select agent_id from poll_register where campaign_id = ? and agent_id = ?", campaignId, voter.value());
    }

    /** @throws InvalidValueException when the agent has voted, in whatever way */
    void checkNotStruck(long campaignId, AgentId voter) {
        if (isStruck(campaignId, voter)) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.has-voted");
        }
    }

    /**
     * The agent has voted; to be called under the voter's lock.
     *
     * @throws InvalidValueException when the agent had voted before
     */
    void strike(long campaignId, AgentId voter, Channel channel) {
        checkNotStruck(campaignId, voter);
        statements.change(
                "insert into poll_register (campaign_id, agent_id, channel) values (?, ?, ?)",
                campaignId,
                voter.value(),
                channel.name());
    }

    long struck(long campaignId, Channel channel) {
        return statements.number(
                "select count(*) from poll_register where campaign_id = ? and channel = ?", campaignId, channel.name());
    }
}
