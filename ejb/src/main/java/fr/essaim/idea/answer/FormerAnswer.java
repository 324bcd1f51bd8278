// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an answer said until it was corrected, and why it was. It stays readable wherever the answer is. */
@Entity
@Table(name = "official_answer_former")
public class FormerAnswer extends StoredRecord {

    static final int REASON_LENGTH = 1_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answer_id")
    private OfficialAnswer answer;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    @Column(name = "answer_text")
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "replaced_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "replaced_by"))
    private StoredStamp replaced;

    private String reason;

    protected FormerAnswer() {}

    /** @param answer as it stands before the correction */
    FormerAnswer(OfficialAnswer answer, String reason, ChangeStamp stamp) {
        this.answer = answer;
        this.state = answer.state();
        this.text = answer.text();
        this.writtenAt = answer.writtenAt();
        this.replaced = new StoredStamp(stamp);
        this.reason = TextRules.requiredParagraph("REASON", reason, REASON_LENGTH);
    }

    public AnswerState state() {
        return state;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant replacedAt() {
        return replaced.at();
    }

    public AgentId replacedBy() {
        return replaced.by();
    }

    public String reason() {
        return reason;
    }
}
