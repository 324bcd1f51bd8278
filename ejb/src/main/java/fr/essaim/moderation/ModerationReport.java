// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent asks the moderators to look at something. Open until a moderator decides. */
@Entity
@Table(name = "moderation_report")
public class ModerationReport extends StoredRecord {

    public static final int TEXT_LENGTH = 1_000;

    @Embedded
    private ModerationTarget target;

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

    /** What its writer took back waits for no decision, as long as it is not put back. */
    @Column(name = "record_gone")
    private boolean recordGone;

    @Column(name = "subject_gone")
    private boolean subjectGone;

    protected ModerationReport() {}

    /** @throws InvalidValueException when there is no reason, or it is another one and the text does not say which */
    public ModerationReport(ModerationTarget target, WithdrawalReason reason, String text, ChangeStamp stamp) {
        this.target = target;
        this.reason = Withdrawal.required(reason);
        this.text = reason == WithdrawalReason.OTHER
                ? TextRules.requiredParagraph(Withdrawal.TEXT_FIELD, text, TEXT_LENGTH)
                : TextRules.paragraph(Withdrawal.TEXT_FIELD, text, TEXT_LENGTH);
        this.agentId = stamp.by().value();
        this.reportedAt = stamp.at();
    }

    ModerationTarget target() {
        return target;
    }

    void settle(Instant at) {
        settledAt = at;
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
