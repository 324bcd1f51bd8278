// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An agent thinks the same as a comment says. */
@Entity
@Table(name = "comment_support")
@IdClass(AgentKey.class)
public class CommentSupport {

    @Id
    @Column(name = "comment_id")
    private long recordId;

    @Id
    @Column(name = "agent_id")
    private long agentId;

    protected CommentSupport() {}

    CommentSupport(Comment comment, AgentId agent) {
        this.recordId = comment.id();
        this.agentId = agent.value();
    }
}
