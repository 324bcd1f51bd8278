// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Entries of one site's register that were not withdrawn. Knows no permission: {@link ReplicationRegister} asks first. */
@ApplicationScoped
@Transactional
class ReplicationRepository {

    private static final String PRESENT =
            " where r.companyId = :company and r.siteId = :site and r.withdrawnAt is null";
    private static final String LATEST_FIRST = " order by r.takenUpOn desc, r.id desc";

    @Inject
    EntityManager em;

    /** What lists are filtered by. */
    record Entry(long id, RecordKey record, PlaceKind kind, String place) {}

    void add(Replication replication) {
        em.persist(replication);
        em.flush();
    }

    Optional<Replication> find(PortalSite site, long id) {
        return query("select r", " and r.id = :id", Replication.class, site)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Replication> of(PortalSite site, RecordKey record) {
        return query(
                        "select r",
                        " and r.recordType = :type and r.recordId = :record" + LATEST_FIRST,
                        Replication.class,
                        site)
                .setParameter("type", record.type())
                .setParameter("record", record.id())
                .getResultList();
    }

    /** All of them: which of them a visitor sees their features know, not the database. */
    List<Entry> entries(PortalSite site) {
        return query("select r.id, r.recordType, r.recordId, r.placeKind, r.place", LATEST_FIRST, Object[].class, site)
                .getResultStream()
                .map(row -> new Entry(
                        (Long) row[0], new RecordKey((String) row[1], (Long) row[2]), (PlaceKind) row[3], (String)
                                row[4]))
                .toList();
    }

    /** In the order of their numbers here. */
    List<Replication> all(PortalSite site, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query("select r", " and r.id in :ids", Replication.class, site)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparingInt(replication -> ids.indexOf(replication.id())))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type, PortalSite site) {
        return em.createQuery(select + " from Replication r" + PRESENT + rest, type)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId());
    }
}
