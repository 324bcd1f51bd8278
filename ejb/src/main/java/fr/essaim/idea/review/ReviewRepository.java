// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reviews of one site at a time. Knows no permission: its callers ask the gates first. */
@ApplicationScoped
@Transactional
public class ReviewRepository {

    private static final String OPEN = " and r.stage <> :done and r.idea.state = :submitted"
            + " and r.idea.campaign.openedAt is not null and r.idea.campaign.archivedAt is null";

    @Inject
    EntityManager em;

    public void add(ReviewSetup setup) {
        em.persist(setup);
        em.flush();
    }

    public void add(IdeaReview review) {
        em.persist(review);
    }

    public Optional<ReviewSetup> setup(Campaign campaign) {
        return ofCampaign(
                        "select s from ReviewSetup s",
                        "s",
                        " and s.campaignId = :campaign",
                        ReviewSetup.class,
                        campaign)
                .getResultStream()
                .findFirst();
    }

    /** The criteria of the campaign that any review answered. */
    public Set<Long> answered(Campaign campaign) {
        return new HashSet<>(ofCampaign(
                        "select distinct a.criterionId from IdeaReview r join r.answers a",
                        "r",
                        " and r.campaignId = :campaign",
                        Long.class,
                        campaign)
                .getResultList());
    }

    public Optional<IdeaReview> find(Idea idea) {
        return ofCampaign(
                        "select r from IdeaReview r",
                        "r",
                        " and r.campaignId = :campaign and r.idea = :idea",
                        IdeaReview.class,
                        idea.campaign())
                .setParameter("idea", idea)
                .getResultStream()
                .findFirst();
    }

    /** The reviews of these ideas of the campaign. */
    public List<IdeaReview> of(Campaign campaign, Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? List.of()
                : ofCampaign(
                                "select r from IdeaReview r join fetch r.idea",
                                "r",
                                " and r.campaignId = :campaign and r.idea.id in :ideas",
                                IdeaReview.class,
                                campaign)
                        .setParameter("ideas", ideaIds)
                        .getResultList();
    }

    /** The submitted ideas of the campaign among these. */
    public List<Idea> submitted(Campaign campaign, Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? List.of()
                : ofCampaign(
                                "select i from Idea i left join fetch i.coAuthorIds",
                                "i",
                                " and i.campaign.id = :campaign and i.state = :submitted and i.id in :ideas"
                                        + " order by i.number",
                                Idea.class,
                                campaign)
                        .setParameter("submitted", IdeaState.SUBMITTED)
                        .setParameter("ideas", ideaIds)
                        .getResultStream()
                        .distinct()
                        .toList();
    }

    /** Submitted ideas that nobody reviews, by their numbers. */
    public List<Long> unassigned(Campaign campaign, int most) {
        return ofCampaign(
                        "select i.id from Idea i",
                        "i",
                        " and i.campaign.id = :campaign and i.state = :submitted and not exists ("
                                + "select r.id from IdeaReview r where r.idea = i) order by i.number",
                        Long.class,
                        campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Ideas found admissible, each with the agreed cost or null: numbers of records in pairs. */
    public List<Object[]> admissible(Campaign campaign) {
        return ofCampaign(
                        "select r.idea.id, r.agreedCost from IdeaReview r",
                        "r",
                        " and r.campaignId = :campaign and r.stage = :done and r.proposed = :admissible",
                        Object[].class,
                        campaign)
                .setParameter("done", ReviewStage.DONE)
                .setParameter("admissible", Admissibility.ADMISSIBLE)
                .getResultList();
    }

    /** What is agreed about the cost of ideas, whatever the verdict: as {@link #admissible}. */
    public List<Object[]> agreedCosts(Campaign campaign) {
        return ofCampaign(
                        "select r.idea.id, r.agreedCost from IdeaReview r",
                        "r",
                        " and r.campaignId = :campaign and r.stage = :done and r.agreedCost is not null",
                        Object[].class,
                        campaign)
                .setParameter("done", ReviewStage.DONE)
                .getResultList();
    }

    /** What the agent has to review or to confirm, the longest due first. */
    public List<IdeaReview> owed(PortalSite site, AgentId agent, int most) {
        return em.createQuery(
                        "select r from IdeaReview r join fetch r.idea join fetch r.idea.campaign"
                                + " where r.companyId = :company and r.siteId = :site" + OPEN
                                + " and ((r.stage = :analyst and r.reviewerId = :agent) or exists ("
                                + "select m.part from Campaign c join c.members m where c.id = r.campaignId"
                                + " and m.agentId = :agent and " + PART_OF_STAGE + ")) order by r.dueOn, r.id",
                        IdeaReview.class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("done", ReviewStage.DONE)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("analyst", ReviewStage.ANALYST)
                .setParameter("agent", agent.value())
                .setParameter("supervisor", ReviewStage.SUPERVISOR)
                .setParameter("supervisors", CampaignPart.SUPERVISOR)
                .setParameter("decision", ReviewStage.DECISION_MAKER)
                .setParameter("deciders", CampaignPart.DECISION_MAKER)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String PART_OF_STAGE =
            "((r.stage = :supervisor and m.part = :supervisors)" + " or (r.stage = :decision and m.part = :deciders))";

    /** How many reviews each reviewer of every site is late with: company, site, agent, number. */
    @SystemWork
    public List<Object[]> lateReviewers(LocalDate today) {
        return em.createQuery(
                        "select r.companyId, r.siteId, r.reviewerId, count(r) from IdeaReview r where r.dueOn < :today"
                                + OPEN + " and r.stage = :analyst group by r.companyId, r.siteId, r.reviewerId",
                        Object[].class)
                .setParameter("today", today)
                .setParameter("done", ReviewStage.DONE)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("analyst", ReviewStage.ANALYST)
                .getResultList();
    }

    /** The same for those above, who are late to confirm. */
    @SystemWork
    public List<Object[]> lateConfirmers(LocalDate today) {
        return em.createQuery(
                        "select r.companyId, r.siteId, m.agentId, count(r) from IdeaReview r, Campaign c join c.members m"
                                + " where c.id = r.campaignId and r.dueOn < :today" + OPEN + " and " + PART_OF_STAGE
                                + " group by r.companyId, r.siteId, m.agentId",
                        Object[].class)
                .setParameter("today", today)
                .setParameter("done", ReviewStage.DONE)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("supervisor", ReviewStage.SUPERVISOR)
                .setParameter("supervisors", CampaignPart.SUPERVISOR)
                .setParameter("decision", ReviewStage.DECISION_MAKER)
                .setParameter("deciders", CampaignPart.DECISION_MAKER)
                .getResultList();
    }

    /** A query whose rest names {@code :campaign}. */
    <T> TypedQuery<T> ofCampaign(String select, String alias, String rest, Class<T> type, Campaign campaign) {
        return SiteQuery.of(em, campaign.site(), type, select, alias, rest).setParameter("campaign", campaign.id());
    }
}
