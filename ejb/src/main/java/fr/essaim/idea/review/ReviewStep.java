// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a review. Written once, never changed. */
@Entity
@Table(name = "review_step")
public class ReviewStep extends StoredRecord {

    /** What happened. */
    public enum Kind {
        /** Given to a reviewer. */
        ASSIGNED,
        /** The reviewer concluded. */
        PROPOSED,
        /** A level above agreed. */
        APPROVED,
        /** To the level below, with a reason. */
        SENT_BACK,
        /** The verdict stands. */
        DECIDED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    private IdeaReview review;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant at;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    private String reason;

    protected ReviewStep() {}

    ReviewStep(IdeaReview review, Kind kind, String reason, ChangeStamp stamp) {
        this.review = review;
        this.kind = kind;
        this.reason = reason;
        this.at = stamp.at();
        this.agentId = stamp.by().value();
        this.impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public AgentId by() {
        return new AgentId(agentId);
    }

    /** Who acted in the agent's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return Optional.ofNullable(impersonatorId).map(AgentId::new);
    }

    public String reason() {
        return reason;
    }
}
