// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An agent signed with his or her session in the portal. */
@Embeddable
public class Signature {

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Signature() {}

    public Signature(ChangeStamp stamp) {
        agentId = stamp.by().value();
        signedAt = stamp.at();
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    public Instant at() {
        return signedAt;
    }
}
