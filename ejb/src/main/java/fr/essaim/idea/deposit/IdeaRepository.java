// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The ideas of one site at a time. Knows no permission: {@link IdeaGate} asks first. */
@ApplicationScoped
@Transactional
public class IdeaRepository {

    private EntityManager em;

    protected IdeaRepository() {}

    @Inject
    public IdeaRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Idea idea) {
        em.persist(idea);
        em.flush();
    }

    public Optional<Idea> find(PortalSite site, long ideaId) {
        return em.createQuery(
                        "select i from Idea i join fetch i.campaign where i.companyId = :company and i.siteId = :site"
                                + " and i.id = :id",
                        Idea.class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("id", ideaId)
                .getResultStream()
                .findFirst();
    }

    /** With its row locked until the transaction ends, as it stands now. */
    public Optional<Idea> findForChange(PortalSite site, long ideaId) {
        em.createNativeQuery("select id from idea where id = ? for update")
                .setParameter(1, ideaId)
                .getResultList();
        Optional<Idea> idea = find(site, ideaId);
        idea.ifPresent(em::refresh);
        return idea;
    }
}
