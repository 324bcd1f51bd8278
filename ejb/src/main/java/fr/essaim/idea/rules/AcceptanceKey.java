// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import java.io.Serializable;
import java.util.Objects;

/** Who accepted which version of which rules. */
public class AcceptanceKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long campaignId;
    private long agentId;
    private int rulesNumber;

    protected AcceptanceKey() {}

    public AcceptanceKey(long campaignId, long agentId, int rulesNumber) {
        this.campaignId = campaignId;
        this.agentId = agentId;
        this.rulesNumber = rulesNumber;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcceptanceKey key
                && key.campaignId == campaignId
                && key.agentId == agentId
                && key.rulesNumber == rulesNumber;
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, agentId, rulesNumber);
    }
}
