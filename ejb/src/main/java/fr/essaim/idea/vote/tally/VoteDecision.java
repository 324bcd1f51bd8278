// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person decided on an idea where votes could not, with the reason that is published beside it. */
@Entity
@Table(name = "vote_decision")
public class VoteDecision extends StoredRecord {

    private static final int REASON_LENGTH = 2_000;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "idea_id")
    private long ideaId;

    private boolean chosen;
    private String reason;

    @Column(name = "agent_id")
    private long agentId;

    private Instant at;

    protected VoteDecision() {}

    VoteDecision(long campaignId, long ideaId, boolean chosen, String reason, ChangeStamp stamp) {
        this.campaignId = campaignId;
        this.ideaId = ideaId;
        decide(chosen, reason, stamp);
    }

    /** @param why what all will read; required, at most 2,000 characters */
    void decide(boolean isChosen, String why, ChangeStamp stamp) {
        reason = TextRules.requiredParagraph("REASON", why, REASON_LENGTH);
        chosen = isChosen;
        agentId = stamp.by().value();
        at = stamp.at();
    }

    public long ideaId() {
        return ideaId;
    }

    public boolean chosen() {
        return chosen;
    }

    public String reason() {
        return reason;
    }

    public AgentId by() {
        return new AgentId(agentId);
    }

    public Instant at() {
        return at;
    }
}
