// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModerationTarget;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What holds the comments on one record, and those who follow it. The record holds its number. */
@Entity
@Table(name = "discussion")
public class Discussion extends StoredRecord {

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "scope_type")
    private String scopeType;

    @Column(name = "scope_id")
    private long scopeId;

    protected Discussion() {}

    Discussion(DiscussedRecord record) {
        this.companyId = record.site().companyId();
        this.siteId = record.site().siteId();
        this.subjectType = record.key().type();
        this.subjectId = record.key().id();
        this.scopeType = record.scope().key().type();
        this.scopeId = record.scope().key().id();
    }

    /** The record that is discussed. */
    RecordKey subject() {
        return new RecordKey(subjectType, subjectId);
    }

    ModerationTarget target(Comment comment) {
        return new ModerationTarget(
                new PortalSite(companyId, siteId), comment.key(), subject(), new RecordKey(scopeType, scopeId));
    }
}
