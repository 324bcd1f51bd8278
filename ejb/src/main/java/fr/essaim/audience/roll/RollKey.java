// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import java.io.Serializable;
import java.util.Objects;

/** Who on which roll. */
public class RollKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long audienceId;
    private long agentId;

    protected RollKey() {}

    public RollKey(long audienceId, long agentId) {
        this.audienceId = audienceId;
        this.agentId = agentId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollKey key && key.audienceId == audienceId && key.agentId == agentId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(audienceId, agentId);
    }
}
