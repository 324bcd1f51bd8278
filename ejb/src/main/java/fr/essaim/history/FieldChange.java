// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.SiteRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One field of one record went from one text to another. Written once, never changed. */
@Entity
@Table(name = "field_change")
public class FieldChange extends SiteRecord {

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private long recordId;

    private String field;

    @Column(name = "before_text")
    private String beforeText;

    @Column(name = "after_text")
    private String afterText;

    @Embedded
    private StoredStamp stamp;

    @Column(name = "record_version")
    private int recordVersion;

    @Enumerated(EnumType.STRING)
    private ChangeCause cause;

    protected FieldChange() {}

    /**
     * @param recordVersion the version of the record that first shows the change
     * @param before empty when there was no value
     * @param after empty when there is no value any more
     */
    public FieldChange(
            PortalSite site,
            RecordKey key,
            int recordVersion,
            String field,
            String before,
            String after,
            ChangeStamp stamp) {
        super(site);
        this.recordType = key.type();
        this.recordId = key.id();
        this.recordVersion = recordVersion;
        this.field = field;
        this.beforeText = before;
        this.afterText = after;
        this.stamp = new StoredStamp(stamp);
        this.cause = stamp.cause();
    }

    public long recordId() {
        return recordId;
    }

    public String field() {
        return field;
    }

    public String before() {
        return beforeText;
    }

    public String after() {
        return afterText;
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

    public int recordVersion() {
        return recordVersion;
    }

    public ChangeCause cause() {
        return cause;
    }
}
