// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.directory.PortalSite;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Something of one site. Queries for it are bounded by the site: see {@link SiteQuery}. */
@MappedSuperclass
public abstract class SiteRecord extends StoredRecord {

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    protected SiteRecord() {}

    protected SiteRecord(PortalSite site) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
    }

    public PortalSite site() {
        return new PortalSite(companyId, siteId);
    }
}
