// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Comment;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent asks the moderators to look at an idea or a comment. Open until a moderator decides. */
@Entity
@Table(name = "idea_report")
public class ModerationReport extends StoredRecord {

    public static final int TEXT_LENGTH = 1_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @Column(name = "comment_id")
    private Long commentId;

    @Column(name = "thing_id")
    private long thingId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason reason;

    @Column(name = "report_text")
    private String text;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected ModerationReport() {}

    /**
     * @param comment null to report the idea itself
     * @throws InvalidValueException when there is no reason, or it is another one and the text does not say which
     */
    public ModerationReport(Idea idea, Comment comment, WithdrawalReason reason, String text, ChangeStamp stamp) {
        this.idea = idea;
        this.commentId = comment == null ? null : comment.id();
        this.thingId = comment == null ? idea.id() : comment.id();
        this.reason = Withdrawal.required(reason);
        this.text = reason == WithdrawalReason.OTHER
                ? TextRules.requiredParagraph(Withdrawal.TEXT_FIELD, text, TEXT_LENGTH)
                : TextRules.paragraph(Withdrawal.TEXT_FIELD, text, TEXT_LENGTH);
        this.agentId = stamp.by().value();
        this.reportedAt = stamp.at();
    }

    void settle(Instant at) {
        settledAt = at;
    }

    public Idea idea() {
        return idea;
    }

    long thingId() {
        return thingId;
    }

    public AgentId by() {
        return new AgentId(agentId);
    }

    public WithdrawalReason reason() {
        return reason;
    }

    public String text() {
        return text;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public boolean open() {
        return settledAt == null;
    }
}
