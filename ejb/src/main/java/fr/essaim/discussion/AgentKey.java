// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import java.io.Serializable;
import java.util.Objects;

/** What an agent does once with a record: the number of each. */
public class AgentKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long recordId;
    private long agentId;

    protected AgentKey() {}

    AgentKey(long recordId, long agentId) {
        this.recordId = recordId;
        this.agentId = agentId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentKey key && key.recordId == recordId && key.agentId == agentId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(recordId, agentId);
    }
}
