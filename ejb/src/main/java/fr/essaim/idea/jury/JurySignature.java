// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A juror signed the minutes with his or her session in the portal. */
@Embeddable
public class JurySignature {

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected JurySignature() {}

    JurySignature(AgentId agent, Instant at) {
        agentId = agent.value();
        signedAt = at;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    public Instant at() {
        return signedAt;
    }
}
