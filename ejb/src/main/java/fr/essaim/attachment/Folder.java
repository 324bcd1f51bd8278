// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Where the files of one record lie; the record keeps the folder's number. It is made when the first file comes. */
@Entity
@Table(name = "folder")
public class Folder extends StoredRecord {

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private long recordId;

    protected Folder() {}

    Folder(PortalSite site, RecordKey owner) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        this.recordType = owner.type();
        this.recordId = owner.id();
    }

    /** The record whose files they are. */
    public RecordKey owner() {
        return new RecordKey(recordType, recordId);
    }
}
