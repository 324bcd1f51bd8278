// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.quota.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The ideas of one site at a time. Knows no permission: {@link IdeaGate} asks first. */
@ApplicationScoped
@Transactional
public class IdeaRepository {

    /** Drafts that an agent begins in a day. */
    public static final Quota A_DAY = new Quota(
            "quota.drafts",
            200,
            "select count(*), min(created_at) from idea where company_id = ? and site_id = ? and author_id = ?"
                    + " and created_at > ?");

    private static final String OWN =
            "select i.id, c.id, c.title, i.number, i.title, i.state, i.authorId, i.changedAt from Idea i join i.campaign c"
                    + " where i.companyId = :company and i.siteId = :site and i.discardedAt is null and ";

    @Inject
    EntityManager em;

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

    /** Without a new version of the idea: whoever has a form open on it goes on. */
    void keepFolder(Idea idea, long folderId) {
        em.createNativeQuery("update idea set folder_id = ? where id = ?")
                .setParameter(1, folderId)
                .setParameter(2, idea.id())
                .executeUpdate();
    }

    /** Those of the site, with their campaigns. */
    public List<Idea> findAll(PortalSite site, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select i from Idea i join fetch i.campaign where i.companyId = :company"
                                        + " and i.siteId = :site and i.id in :ids",
                                Idea.class)
                        .setParameter("company", site.companyId())
                        .setParameter("site", site.siteId())
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Keeps the number of the idea's discussion; its row is locked by who calls. */
    public void hold(Idea idea, long discussionId) {
        em.flush();
        em.createNativeQuery("update idea set discussion_id = ? where id = ?")
                .setParameter(1, discussionId)
                .setParameter(2, idea.id())
                .executeUpdate();
        em.refresh(idea);
    }

    /** Moves the idea's count of shown comments; its row is locked by who calls. */
    public void countComments(Idea idea, int more) {
        em.flush();
        em.createNativeQuery("update idea set comment_count = comment_count + ? where id = ?")
                .setParameter(1, more)
                .setParameter(2, idea.id())
                .executeUpdate();
    }

    /** Of an idea that everybody sees. */
    public Optional<IdeaSheet.Link> link(long ideaId) {
        return links("i.id = :id", ideaId).stream().findFirst();
    }

    /** The ideas that are a part of this one. */
    public List<IdeaSheet.Link> mergedInto(Idea idea) {
        return links("i.mergedIntoId = :id", idea.id());
    }

    /** The idea that this one was made of, and those made of this one. */
    public List<IdeaSheet.Link> splitWith(Idea idea) {
        List<IdeaSheet.Link> links = new ArrayList<>(links("i.splitFromId = :id", idea.id()));
        idea.splitFromId().flatMap(this::link).ifPresent(links::add);
        return links;
    }

    private List<IdeaSheet.Link> links(String condition, long id) {
        return em.createQuery(
                        "select i.id, i.number, i.title from Idea i where " + condition
                                + " and i.state in (:submitted, :merged) order by i.number",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("merged", IdeaState.MERGED)
                .getResultStream()
                .map(row -> new IdeaSheet.Link((Long) row[0], (Integer) row[1], (String) row[2]))
                .toList();
    }

    /** What the agent signs, the latest first: drafts, or else what is none. */
    public List<OwnIdea> signedBy(PortalSite site, AgentId agent, boolean drafts, int most) {
        String state = drafts ? "i.state = :draft" : "i.state <> :draft";
        return own(
                em.createQuery(
                                OWN + state
                                        + " and (i.authorId = :agent or exists (select a from Idea o join o.coAuthorIds a where o.id = i.id and a = :agent))"
                                        + " order by i.changedAt desc, i.id desc",
                                Object[].class)
                        .setParameter("draft", IdeaState.DRAFT),
                site,
                agent,
                most);
    }

    /** What the agent is asked to sign. */
    public List<OwnIdea> offeredTo(PortalSite site, AgentId agent, int most) {
        return own(
                em.createQuery(
                                OWN
                                        + "i.state in (:draft, :submitted) and exists (select v from Idea o join o.invitations v"
                                        + " where o.id = i.id and v.agentId = :agent) order by i.changedAt desc, i.id desc",
                                Object[].class)
                        .setParameter("draft", IdeaState.DRAFT)
                        .setParameter("submitted", IdeaState.SUBMITTED),
                site,
                agent,
                most);
    }

    private static List<OwnIdea> own(TypedQuery<Object[]> query, PortalSite site, AgentId agent, int most) {
        return query.setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("agent", agent.value())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new OwnIdea(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        row[3] == null ? 0 : (Integer) row[3],
                        (String) row[4],
                        (IdeaState) row[5],
                        agent.value() == (Long) row[6],
                        (Instant) row[7]))
                .toList();
    }
}
