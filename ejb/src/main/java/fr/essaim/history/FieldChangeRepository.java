// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The changes of records, newest first. */
@ApplicationScoped
@Transactional
public class FieldChangeRepository {

    @Inject
    EntityManager em;

    public void add(FieldChange change) {
        em.persist(change);
    }

    /** @param size at most 200 */
    public Slice<FieldChange> of(PortalSite site, RecordKey key, int first, int size) {
        List<FieldChange> page = ofRecord(
                        "select c", " order by c.recordVersion desc, c.id desc", FieldChange.class, site, key)
                .setFirstResult(first)
                .setMaxResults(Math.min(size, 200))
                .getResultList();
        long total = ofRecord("select count(c)", "", Long.class, site, key).getSingleResult();
        return new Slice<>(page, total);
    }

    /** What changed after that version of the record, oldest first. */
    public List<FieldChange> since(PortalSite site, RecordKey key, int version) {
        return ofRecord(
                        "select c",
                        " and c.recordVersion > :version order by c.recordVersion, c.id",
                        FieldChange.class,
                        site,
                        key)
                .setParameter("version", version)
                .getResultList();
    }

    /** What was changed in these records at that very moment, oldest first. */
    public List<FieldChange> made(
            PortalSite site, String recordType, Collection<Long> recordIds, ChangeCause cause, Instant at) {
        return SiteQuery.of(
                        em,
                        site,
                        FieldChange.class,
                        "select c from FieldChange c",
                        "c",
                        " and c.recordType = :type and c.recordId in :records and c.cause = :cause and c.stamp.at = :at"
                                + " order by c.id")
                .setParameter("type", recordType)
                .setParameter("records", recordIds)
                .setParameter("cause", cause)
                .setParameter("at", at)
                .getResultList();
    }

    private <T> TypedQuery<T> ofRecord(String select, String rest, Class<T> type, PortalSite site, RecordKey key) {
        return SiteQuery.of(
                        em,
                        site,
                        type,
                        select + " from FieldChange c",
                        "c",
                        " and c.recordType = :type and c.recordId = :record" + rest)
                .setParameter("type", key.type())
                .setParameter("record", key.id());
    }
}
