// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notices on their way to agents. */
@ApplicationScoped
@Transactional
class OutgoingNoticeRepository {

    @Inject
    EntityManager em;

    void add(OutgoingNotice notice) {
        em.persist(notice);
    }

    OutgoingNotice get(long id) {
        return em.find(OutgoingNotice.class, id);
    }

    /** Agent and key of those of these that were kept before. */
    Set<List<?>> known(PortalSite site, Collection<AgentId> agents, Collection<String> keys) {
        Set<List<?>> known = new HashSet<>();
        em.createQuery(
                        "select n.agentId, n.key from OutgoingNotice n where n.companyId = :company and n.siteId = :site"
                                + " and n.agentId in :agents and n.key in :keys",
                        Object[].class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("agents", agents.stream().map(AgentId::value).toList())
                .setParameter("keys", keys)
                .getResultList()
                .forEach(row -> known.add(List.of(row)));
        return known;
    }

    /** Those to be told by then, the oldest first. */
    @SystemWork
    List<OutgoingNotice> due(Instant now, int most) {
        return new ArrayList<>(em.createQuery(
                        "select n from OutgoingNotice n where n.state = :due and n.nextTryAt <= :now order by n.id",
                        OutgoingNotice.class)
                .setParameter("due", OutgoingNotice.State.DUE)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList());
    }

    /** @return how many of those that are settled were removed */
    @SystemWork
    int removeSettled(Instant before, int most) {
        List<Long> ids = em.createQuery(
                        "select n.id from OutgoingNotice n where n.state <> :due and n.createdAt < :before order by n.id",
                        Long.class)
                .setParameter("due", OutgoingNotice.State.DUE)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from OutgoingNotice n where n.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }
}
