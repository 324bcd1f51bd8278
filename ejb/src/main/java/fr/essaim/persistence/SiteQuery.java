// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.directory.PortalSite;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** Queries that see one site's records only. */
public final class SiteQuery {

    private SiteQuery() {}

    /**
     * @param select up to the condition: {@code select a from PlanAction a}
     * @param alias of the {@link SiteRecord} in it that bounds the query
     * @param rest further conditions, beginning with {@code and}, and the order; may be empty
     */
    public static <T> TypedQuery<T> of(
            EntityManager em, PortalSite site, Class<T> type, String select, String alias, String rest) {
        return em.createQuery(
                        select + " where " + alias + ".companyId = :company and " + alias + ".siteId = :site" + rest,
                        type)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId());
    }
}
