// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An agent who is asked to sign a text, and since when it is signed, if it is. */
@Embeddable
public class Signatory {

    @Column(name = "agent_id")
    private long agentId;

    private int place;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Signatory() {}

    Signatory(AgentId agent, int place, Instant signedAt) {
        this.agentId = agent.value();
        this.place = place;
        this.signedAt = signedAt;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    int place() {
        return place;
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signatory that
                && that.agentId == agentId
                && that.place == place
                && Objects.equals(that.signedAt, signedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agentId, place, signedAt);
    }
}
