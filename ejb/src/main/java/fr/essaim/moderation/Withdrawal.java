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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A moderator withdrew something: why, when, who; and what became of it. Kept for good. */
@Entity
@Table(name = "moderation_withdrawal")
public class Withdrawal extends StoredRecord {

    public static final int TEXT_LENGTH = 2_000;

    static final String REASON_FIELD = "WITHDRAWAL_REASON";
    static final String TEXT_FIELD = "WITHDRAWAL_TEXT";

    @Embedded
    private ModerationTarget target;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason reason;

    @Column(name = "reason_text")
    private String text;

    @Column(name = "moderator_id")
    private long moderatorId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "contest_text")
    private String contestText;

    @Column(name = "contested_at")
    private Instant contestedAt;

    @Column(name = "restore_text")
    private String restoreText;

    @Column(name = "restored_by")
    private Long restoredBy;

    @Column(name = "restored_at")
    private Instant restoredAt;

    @Version
    private int version;

    protected Withdrawal() {}

    /** @throws InvalidValueException when there is no reason, or it is another one and the text does not say which */
    Withdrawal(ModerationTarget target, WithdrawalReason reason, String text, ChangeStamp stamp) {
        this.target = target;
        this.reason = required(reason);
        this.text = reason == WithdrawalReason.OTHER
                ? TextRules.requiredParagraph(TEXT_FIELD, text, TEXT_LENGTH)
                : TextRules.paragraph(TEXT_FIELD, text, TEXT_LENGTH);
        this.moderatorId = stamp.by().value();
        this.impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
        this.withdrawnAt = stamp.at();
    }

    static WithdrawalReason required(WithdrawalReason reason) {
        if (reason == null) {
            throw new InvalidValueException(REASON_FIELD, "value.required");
        }
        return reason;
    }

    /** Its writer disagrees: once. */
    void contest(String words, ChangeStamp stamp) {
        if (contestedAt != null || restoredAt != null) {
            throw new InvalidValueException(TEXT_FIELD, "withdrawal.contested-before");
        }
        contestText = TextRules.requiredParagraph(TEXT_FIELD, words, TEXT_LENGTH);
        contestedAt = stamp.at();
    }

    void restore(String words, ChangeStamp stamp) {
        if (restoredAt != null) {
            throw new InvalidValueException(TEXT_FIELD, "withdrawal.restored-before");
        }
        restoreText = TextRules.requiredParagraph(TEXT_FIELD, words, TEXT_LENGTH);
        restoredBy = stamp.by().value();
        restoredAt = stamp.at();
    }

    ModerationTarget target() {
        return target;
    }

    public WithdrawalReason reason() {
        return reason;
    }

    /** What the moderator added; may be empty. */
    public String text() {
        return text;
    }

    public AgentId moderator() {
        return new AgentId(moderatorId);
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** What its writer answered. */
    public Optional<String> contestText() {
        return Optional.ofNullable(contestText);
    }

    public Optional<Instant> restoredAt() {
        return Optional.ofNullable(restoredAt);
    }

    /** Why it was restored. */
    public Optional<String> restoreText() {
        return Optional.ofNullable(restoreText);
    }
}
