// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent accepted this version of a campaign's rules. */
@Entity
@Table(name = "rules_acceptance")
@IdClass(AcceptanceKey.class)
public class RulesAcceptance {

    @Id
    @Column(name = "campaign_id")
    private long campaignId;

    @Id
    @Column(name = "agent_id")
    private long agentId;

    @Id
    @Column(name = "rules_number")
    private int rulesNumber;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected RulesAcceptance() {}

    RulesAcceptance(Campaign campaign, AgentId agent, int rulesNumber, Instant acceptedAt) {
        this.campaignId = campaign.id();
        this.agentId = agent.value();
        this.rulesNumber = rulesNumber;
        this.acceptedAt = acceptedAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
