// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one juror thinks of one idea, or why he or she does not judge it. */
@Entity
@Table(name = "jury_sheet")
public class JurySheet extends StoredRecord {

    private static final int REMARK_LENGTH = 4_000;
    private static final int REASON_LENGTH = 2_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "jury_id")
    private Jury jury;

    @Column(name = "idea_id")
    private long ideaId;

    @Column(name = "agent_id")
    private long agentId;

    private String remark;

    @Column(name = "recused_at")
    private Instant recusedAt;

    @Column(name = "recused_by")
    private Long recusedBy;

    @Column(name = "recusal_reason")
    private String recusalReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "jury_mark", joinColumns = @JoinColumn(name = "sheet_id"))
    private List<JuryMark> marks = new ArrayList<>();

    protected JurySheet() {}

    JurySheet(Jury jury, long ideaId, AgentId juror, ChangeStamp stamp) {
        this.jury = jury;
        this.ideaId = ideaId;
        this.agentId = juror.value();
        this.remark = "";
        this.recusalReason = "";
        this.changedAt = stamp.at();
    }

    /**
     * @param newMarks by criterion; those not given yet are absent
     * @throws InvalidValueException when a mark is off the scale, or the juror is recused
     */
    void mark(Map<Long, Integer> newMarks, String newRemark, ChangeStamp stamp) {
        if (isRecused()) {
            throw new InvalidValueException("MARK", "jury.recused");
        }
        Map<Long, JuryCriterion> grid = jury.byId();
        newMarks.forEach((criterion, mark) -> {
            if (!grid.containsKey(criterion)) {
                throw new InvalidValueException("MARK", "value.unknown", criterion);
            }
            if (mark < 0 || mark > jury.highest()) {
                throw new InvalidValueException("MARK", "value.out-of-range", 0L, (long) jury.highest());
            }
        });
        remark = TextRules.paragraph("REMARK", newRemark, REMARK_LENGTH);
        marks.clear();
        newMarks.forEach((criterion, mark) -> marks.add(new JuryMark(criterion, mark)));
        changedAt = stamp.at();
    }

    /** From now on the juror has no say about the idea; marks that were given count no more. */
    void recuse(String reason, ChangeStamp stamp) {
        if (isRecused()) {
            throw new InvalidValueException("RECUSAL", "jury.recused");
        }
        recusalReason = TextRules.requiredParagraph("RECUSAL", reason, REASON_LENGTH);
        recusedAt = stamp.at();
        recusedBy = stamp.by().value();
        marks.clear();
        remark = "";
        changedAt = stamp.at();
    }

    public boolean isRecused() {
        return recusedAt != null;
    }

    public long ideaId() {
        return ideaId;
    }

    public AgentId juror() {
        return new AgentId(agentId);
    }

    public String remark() {
        return remark;
    }

    public Optional<AgentId> recusedBy() {
        return Optional.ofNullable(recusedBy).map(AgentId::new);
    }

    public String recusalReason() {
        return recusalReason;
    }

    public int version() {
        return version;
    }
}
