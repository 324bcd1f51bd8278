// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Embedded;
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

    @Embedded
    private StoredStamp stamp;

    private String reason;

    protected ReviewStep() {}

    ReviewStep(IdeaReview review, Kind kind, String reason, ChangeStamp stamp) {
        this.review = review;
        this.kind = kind;
        this.reason = reason;
        this.stamp = new StoredStamp(stamp);
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return stamp.at();
    }

    public AgentId by() {
        return stamp.by();
    }

    /** Who acted in the agent's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return stamp.impersonator();
    }

    public String reason() {
        return reason;
    }
}
