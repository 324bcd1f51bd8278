// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
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

    /** To tell what version it has now. */
    public void flush() {
        em.flush();
    }

    /** The idea that this agent's form began, with its row locked until the transaction ends. */
    public Optional<Idea> findByFormKeyForChange(PortalSite site, AgentId author, String formKey) {
        return em.createQuery(
                        "select i.id from Idea i where i.companyId = :company and i.siteId = :site"
                                + " and i.authorId = :author and i.formKey = :key",
                        Long.class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("author", author.value())
                .setParameter("key", formKey)
                .getResultStream()
                .findFirst()
                .flatMap(id -> findForChange(site, id));
    }

    /** The id of the submitted idea of that number. */
    public Optional<Long> numbered(Campaign campaign, int number) {
        return em.createQuery(
                        "select i.id from Idea i where i.campaign = :campaign and i.number = :number"
                                + " and i.state = :submitted",
                        Long.class)
                .setParameter("campaign", campaign)
                .setParameter("number", number)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .getResultStream()
                .findFirst();
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
