// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** An agent's part in a campaign's team; one agent may hold several. */
@Embeddable
public class CampaignMember {

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private CampaignPart part;

    protected CampaignMember() {}

    public CampaignMember(AgentId agent, CampaignPart part) {
        this.agentId = agent.value();
        this.part = Objects.requireNonNull(part);
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    public CampaignPart part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignMember member && member.agentId == agentId && member.part == part;
    }

    @Override
    public int hashCode() {
        return Objects.hash(agentId, part);
    }
}
