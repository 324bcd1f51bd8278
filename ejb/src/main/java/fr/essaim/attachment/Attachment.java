// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.attachment.inspection.AttachmentType;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file or an image that lies in a folder; its content is kept in pieces beside it. */
@Entity
@Table(name = "attachment")
public class Attachment extends StoredRecord {

    private static final int ALTERNATIVE_LENGTH = 250;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "folder_id")
    private long folderId;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private String name;
    private String alternative;
    private long bytes;
    private String sha256;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Attachment() {}

    /**
     * @param alternative what an image shows, for those who cannot see it; at most 250 characters
     * @throws fr.essaim.text.InvalidValueException when that is too long, or missing for an image
     */
    Attachment(
            PortalSite site,
            long folderId,
            AttachmentType type,
            String name,
            String alternative,
            long bytes,
            String sha256,
            ChangeStamp stamp) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        this.folderId = folderId;
        this.type = type;
        this.name = name;
        this.alternative = TextRules.line("ALTERNATIVE", alternative, ALTERNATIVE_LENGTH);
        if (type.isImage() && this.alternative.isEmpty()) {
            throw new InvalidValueException("ALTERNATIVE", "attachment.undescribed");
        }
        this.bytes = bytes;
        this.sha256 = sha256;
        this.addedBy = stamp.by().value();
        this.impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
        this.addedAt = stamp.at();
    }

    public AttachmentType type() {
        return type;
    }

    /** With the ending of its type. */
    public String name() {
        return name;
    }

    /** What an image shows. */
    public String alternative() {
        return alternative;
    }

    public long bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }
}
