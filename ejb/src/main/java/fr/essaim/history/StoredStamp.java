// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** Who did something and when, as the row that tells of it keeps it. */
@Embeddable
public class StoredStamp {

    private Instant at;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    protected StoredStamp() {}

    public StoredStamp(ChangeStamp stamp) {
        this.at = stamp.at();
        this.agentId = stamp.by().value();
        this.impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
    }

    public Instant at() {
        return at;
    }

    public AgentId by() {
        return new AgentId(agentId);
    }

    /** Who acted in the agent's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return Optional.ofNullable(impersonatorId).map(AgentId::new);
    }
}
