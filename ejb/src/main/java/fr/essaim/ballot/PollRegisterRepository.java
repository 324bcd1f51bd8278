// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who has voted in secret, on paper or with a slip. Knows neither when nor what. */
@ApplicationScoped
@Transactional
public class PollRegisterRepository {

    /** How somebody who is marked as having voted votes. */
    public enum Channel {
        SCREEN,
        SLIP,
        PAPER
    }

    @Inject
    Statements statements;

    public boolean hasVoted(String boxId, AgentId voter) {
        return statements.exists(
                "select agent_id from poll_register where box_id = ? and agent_id = ?", boxId, voter.value());
    }

    /** @throws InvalidValueException when the agent has voted, in whatever way */
    public void checkNotVoted(String boxId, AgentId voter) {
        if (hasVoted(boxId, voter)) {
            throw new InvalidValueException(BallotBoxes.FIELD, "ballot.has-voted");
        }
    }

    /**
     * The agent has voted; to be called under the lock of whatever makes somebody a voter.
     *
     * @throws InvalidValueException when the agent had voted before
     */
    public void markAsVoted(String boxId, AgentId voter, Channel channel) {
        checkNotVoted(boxId, voter);
        statements.change(
                "insert into poll_register (box_id, agent_id, channel) values (?, ?, ?)",
                boxId,
                voter.value(),
                channel.name());
    }

    public long count(String boxId, Channel channel) {
        return statements.number(
                "select count(*) from poll_register where box_id = ? and channel = ?", boxId, channel.name());
    }

    /** Writes the register anew, by the numbers of the agents: the places of its rows tell nothing of when anybody voted. */
    void putInOrder(String boxId) {
        List<Object[]> rows = statements.rows(
                "select box_id, agent_id, channel from poll_register where box_id = ? order by agent_id", boxId);
        statements.change("delete from poll_register where box_id = ?", boxId);
        statements.insertAll("poll_register (box_id, agent_id, channel)", rows);
    }
}
