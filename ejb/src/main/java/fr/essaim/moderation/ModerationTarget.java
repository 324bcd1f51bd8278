// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is reported or withdrawn, and where it stands: a record; the subject, which is the record itself or what it says
 * something about; and the scope whose moderators decide.
 */
@Embeddable
public class ModerationTarget {

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private long recordId;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "scope_type")
    private String scopeType;

    @Column(name = "scope_id")
    private long scopeId;

    protected ModerationTarget() {}

    public ModerationTarget(PortalSite site, RecordKey record, RecordKey subject, RecordKey scope) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        this.recordType = record.type();
        this.recordId = record.id();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.scopeType = scope.type();
        this.scopeId = scope.id();
    }

    public RecordKey record() {
        return new RecordKey(recordType, recordId);
    }

    public RecordKey subject() {
        return new RecordKey(subjectType, subjectId);
    }
}
