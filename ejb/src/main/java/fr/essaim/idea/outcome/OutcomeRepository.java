// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.outcome;

import fr.essaim.directory.PortalSite;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the ideas of one site at a time. Knows no permission: services ask first. */
@ApplicationScoped
@Transactional
public class OutcomeRepository {

    @Inject
    EntityManager em;

    public void add(IdeaOutcome outcome) {
        em.persist(outcome);
        em.flush();
    }

    /** The first made first. */
    public List<IdeaOutcome> outcomes(PortalSite site, Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? List.of()
                : SiteQuery.of(
                                em,
                                site,
                                IdeaOutcome.class,
                                "select o from IdeaOutcome o",
                                "o",
                                " and o.ideaId in :ideas order by o.created.at, o.id")
                        .setParameter("ideas", ideaIds)
                        .getResultList();
    }

    public Optional<IdeaOutcome> outcome(PortalSite site, long outcomeId) {
        return SiteQuery.of(em, site, IdeaOutcome.class, "select o from IdeaOutcome o", "o", " and o.id = :id")
                .setParameter("id", outcomeId)
                .getResultStream()
                .findFirst();
    }

    /** The ideas that the action, or a step of it, came from. */
    public List<Idea> origins(PortalSite site, long actionId) {
        return SiteQuery.of(
                        em,
                        site,
                        Idea.class,
                        "select i from Idea i join fetch i.campaign",
                        "i",
                        " and i.id in (select o.ideaId from IdeaOutcome o where o.actionId = :action) order by i.id")
                .setParameter("action", actionId)
                .getResultList();
    }

    /** The steps among these that are done. */
    public Set<Long> doneSteps(Collection<Long> stepIds) {
        return stepIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select s.id from ActionStep s where s.id in :ids and s.doneOn is not null", Long.class)
                        .setParameter("ids", stepIds)
                        .getResultList());
    }
}
