// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
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
import java.time.LocalDate;

/** A phase was closed early or put off after the opening, and why. Written once, never changed. */
@Entity
@Table(name = "phase_move")
public class PhaseMove extends StoredRecord {

    private static final int REASON_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    @Enumerated(EnumType.STRING)
    private PhaseKind kind;

    @Column(name = "former_start")
    private LocalDate formerStart;

    @Column(name = "former_end")
    private LocalDate formerEnd;

    @Column(name = "new_start")
    private LocalDate newStart;

    @Column(name = "new_end")
    private LocalDate newEnd;

    private String reason;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "moved_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "moved_by"))
    private StoredStamp moved;

    protected PhaseMove() {}

    /** @param reason at most 500 characters */
    PhaseMove(Campaign campaign, PhaseKind kind, PhaseDates former, PhaseDates now, String reason, ChangeStamp stamp) {
        this.campaign = campaign;
        this.kind = kind;
        this.formerStart = former.startsOn();
        this.formerEnd = former.endsOn();
        this.newStart = now.startsOn();
        this.newEnd = now.endsOn();
        this.reason = reason(reason);
        this.moved = new StoredStamp(stamp);
    }

    static String reason(String typed) {
        return TextRules.requiredLine("REASON", typed, REASON_LENGTH);
    }

    public PhaseKind kind() {
        return kind;
    }

    public PhaseDates former() {
        return new PhaseDates(formerStart, formerEnd);
    }

    public PhaseDates present() {
        return new PhaseDates(newStart, newEnd);
    }

    public String reason() {
        return reason;
    }

    public Instant movedAt() {
        return moved.at();
    }

    public AgentId movedBy() {
        return moved.by();
    }
}
