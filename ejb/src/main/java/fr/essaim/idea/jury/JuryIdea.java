// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** An idea before a jury: when it is presented, and what was decided about it. */
@Entity
@Table(name = "jury_idea")
public class JuryIdea extends StoredRecord {

    private static final int REASON_LENGTH = 2_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "jury_id")
    private Jury jury;

    @Column(name = "idea_id")
    private long ideaId;

    private Integer place;

    @Enumerated(EnumType.STRING)
    private JuryDecision decision;

    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Version
    private int version;

    protected JuryIdea() {}

    JuryIdea(Jury jury, long ideaId) {
        this.jury = jury;
        this.ideaId = ideaId;
        this.reason = "";
    }

    /** @param newPlace from 1 on; null while places are drawn anew */
    void place(Integer newPlace) {
        place = newPlace;
    }

    void decide(JuryDecision newDecision, String newReason, ChangeStamp stamp) {
        decision = newDecision;
        reason = TextRules.paragraph("DECISION_REASON", newReason, REASON_LENGTH);
        decidedAt = stamp.at();
        decidedBy = stamp.by().value();
    }

    public long ideaId() {
        return ideaId;
    }

    /** From 1 on; empty as long as none was drawn. */
    public Optional<Integer> place() {
        return Optional.ofNullable(place);
    }

    public Optional<JuryDecision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Why it is not what the ranking says; may be empty. */
    public String reason() {
        return reason;
    }
}
