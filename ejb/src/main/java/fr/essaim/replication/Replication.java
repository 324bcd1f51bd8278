// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Something that was carried out is taken up somewhere else. What was recorded by mistake is withdrawn, never deleted. */
@Entity
@Table(name = "replication")
public class Replication extends StoredRecord {

    static final int LINE_LENGTH = 250;
    static final int ADAPTATION_LENGTH = 4_000;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private long recordId;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind")
    private PlaceKind placeKind;

    @Column(name = "institution_id")
    private Long institutionId;

    @Column(name = "department_id")
    private Long departmentId;

    private String place;

    @Column(name = "taken_up_by")
    private String takenUpBy;

    private String adaptation;
    private String contact;

    @Column(name = "taken_up_on")
    private LocalDate takenUpOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Version
    private int version;

    protected Replication() {}

    public Replication(PortalSite site, RecordKey record, ReplicationDraft draft, ChangeStamp stamp) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        this.recordType = record.type();
        this.recordId = record.id();
        change(draft, stamp);
    }

    /** @throws InvalidValueException when a text is too long, or it is not told where or when, or that day is to come */
    public final void change(ReplicationDraft draft, ChangeStamp stamp) {
        if (draft.kind() == null || draft.kind() != PlaceKind.ELSEWHERE && draft.placeId() <= 0) {
            throw new InvalidValueException("PLACE", "value.required");
        }
        if (draft.takenUpOn() == null) {
            throw new InvalidValueException("TAKEN_UP_ON", "value.required");
        }
        if (draft.takenUpOn().isAfter(stamp.day())) {
            throw new InvalidValueException("TAKEN_UP_ON", "replication.to-come");
        }
        placeKind = draft.kind();
        institutionId = placeKind == PlaceKind.INSTITUTION ? draft.placeId() : null;
        departmentId = placeKind == PlaceKind.DEPARTMENT ? draft.placeId() : null;
        place = placeKind == PlaceKind.ELSEWHERE
                ? TextRules.requiredLine("PLACE", draft.place(), LINE_LENGTH)
                : TextRules.line("PLACE", draft.place(), LINE_LENGTH);
        takenUpBy = TextRules.line("TAKEN_UP_BY", draft.takenUpBy(), LINE_LENGTH);
        adaptation = TextRules.paragraph("ADAPTATION", draft.adaptation(), ADAPTATION_LENGTH);
        contact = TextRules.line("CONTACT", draft.contact(), LINE_LENGTH);
        takenUpOn = draft.takenUpOn();
        recordedAt = stamp.at();
        recordedBy = stamp.by().value();
        impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
    }

    public void withdraw(ChangeStamp stamp) {
        if (withdrawnAt == null) {
            withdrawnAt = stamp.at();
            withdrawnBy = stamp.by().value();
        }
    }

    /** What is taken up. */
    public RecordKey record() {
        return new RecordKey(recordType, recordId);
    }

    public PlaceKind placeKind() {
        return placeKind;
    }

    /** The number of the institution or department; 0 for another authority. */
    public long placeId() {
        return institutionId != null ? institutionId : departmentId != null ? departmentId : 0;
    }

    public String place() {
        return place;
    }

    public String takenUpBy() {
        return takenUpBy;
    }

    public String adaptation() {
        return adaptation;
    }

    public String contact() {
        return contact;
    }

    public LocalDate takenUpOn() {
        return takenUpOn;
    }
}
