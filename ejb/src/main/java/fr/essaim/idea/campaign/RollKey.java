// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.io.Serializable;
import java.util.Objects;

/** Who on which roll. */
public class RollKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long campaignId;
    private long agentId;

    protected RollKey() {}

    public RollKey(long campaignId, long agentId) {
        this.campaignId = campaignId;
        this.agentId = agentId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollKey key && key.campaignId == campaignId && key.agentId == agentId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, agentId);
    }
}
