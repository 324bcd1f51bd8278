// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.review.ReviewedIdeas;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The juries of one site at a time. Knows no permission, and no secrecy: its callers do. */
@ApplicationScoped
@Transactional
public class JuryRepository {

    @Inject
    EntityManager em;

    @Inject
    ReviewedIdeas eligible;

    public void add(Jury jury) {
        em.persist(jury);
        em.flush();
    }

    /** Written at the end of the transaction: EclipseLink compares the marks of what it has just written wrongly. */
    public void add(JurySheet sheet) {
        em.persist(sheet);
    }

    public void add(JuryIdea idea) {
        em.persist(idea);
    }

    public void add(JuryMinutes minutes) {
        em.persist(minutes);
        em.flush();
    }

    /** Writes what was changed so far before what comes next. */
    void flush() {
        em.flush();
    }

    Optional<Jury> jury(Campaign campaign) {
        return SiteQuery.of(
                        em, campaign.site(), Jury.class, "select j from Jury j", "j", " and j.campaignId = :campaign")
                .setParameter("campaign", campaign.id())
                .getResultStream()
                .findFirst();
    }

    /** Everything that lies before the jury, in a handful of statements whatever the number of ideas and jurors. */
    JuryTable table(Campaign campaign, Jury jury) {
        return new JuryTable(campaign, jury, ideas(campaign, jury), sheets(jury), marks(jury));
    }

    private List<JurySheet> sheets(Jury jury) {
        return em.createQuery("select s from JurySheet s where s.jury = :jury order by s.id", JurySheet.class)
                .setParameter("jury", jury)
                .getResultList();
    }

    /**
     * All marks by sheet and criterion, in one statement. Read as numbers: EclipseLink takes marks that come joined with
     * their sheets for records of their own, and fails when the transaction ends.
     */
    private Map<Long, Map<Long, Integer>> marks(Jury jury) {
        Map<Long, Map<Long, Integer>> marks = new HashMap<>();
        em.createQuery(
                        "select s.id, m.criterionId, m.mark from JurySheet s join s.marks m where s.jury = :jury",
                        Object[].class)
                .setParameter("jury", jury)
                .getResultStream()
                .forEach(row -> marks.computeIfAbsent((Long) row[0], sheet -> new HashMap<>())
                        .put((Long) row[1], (Integer) row[2]));
        return marks;
    }

    /** The campaign's ideas that go before the jury, in the order of presentation, then by their numbers. */
    private List<JuryBrief> ideas(Campaign campaign, Jury jury) {
        Map<Long, Integer> places = new LinkedHashMap<>();
        juryIdeas(jury)
                .values()
                .forEach(idea -> places.put(idea.ideaId(), idea.place().orElse(0)));
        List<Object[]> submitted = SiteQuery.of(
                        em,
                        campaign.site(),
                        Object[].class,
                        "select i.id, i.number, i.title, i.cost from Idea i",
                        "i",
                        " and i.campaign.id = :campaign and i.state = :submitted")
                .setParameter("campaign", campaign.id())
                .setParameter("submitted", IdeaState.SUBMITTED)
                .getResultList();
        Map<Long, Long> costs = new LinkedHashMap<>();
        submitted.forEach(row -> costs.put((Long) row[0], row[3] == null ? 0L : (Long) row[3]));
        Set<Long> admitted = eligible.among(campaign, costs).keySet();
        return submitted.stream()
                .filter(row -> admitted.contains((Long) row[0]))
                .map(row -> new JuryBrief(
                        (Long) row[0], (Integer) row[1], (String) row[2], places.getOrDefault((Long) row[0], 0)))
                .sorted(Comparator.<JuryBrief>comparingInt(idea -> idea.place() == 0 ? Integer.MAX_VALUE : idea.place())
                        .thenComparingInt(JuryBrief::number))
                .toList();
    }

    /** What was drawn and decided so far, by idea. */
    public Map<Long, JuryIdea> juryIdeas(Jury jury) {
        return em.createQuery("select i from JuryIdea i where i.jury = :jury", JuryIdea.class)
                .setParameter("jury", jury)
                .getResultStream()
                .collect(Collectors.toMap(JuryIdea::ideaId, Function.identity()));
    }

    Set<Long> markedCriteria(Jury jury) {
        return new HashSet<>(em.createQuery(
                        "select distinct m.criterionId from JurySheet s join s.marks m where s.jury = :jury",
                        Long.class)
                .setParameter("jury", jury)
                .getResultList());
    }

    public Optional<JuryMinutes> minutes(Jury jury) {
        return em.createQuery("select m from JuryMinutes m where m.jury = :jury", JuryMinutes.class)
                .setParameter("jury", jury)
                .getResultStream()
                .findFirst();
    }

    /** The campaigns, opened and not archived, which the agent organises or in whose jury he or she sits. */
    List<Campaign> campaigns(PortalSite site, AgentId agent) {
        return SiteQuery.of(
                        em,
                        site,
                        Campaign.class,
                        "select c from Campaign c",
                        "c",
                        " and c.openedAt is not null and c.archivedAt is null and exists ("
                                + "select m.part from Campaign t join t.members m where t = c and m.agentId = :agent"
                                + " and m.part in :parts) order by c.id")
                .setParameter("agent", agent.value())
                .setParameter("parts", List.of(CampaignPart.ORGANISER, CampaignPart.JUROR, CampaignPart.JURY_CHAIR))
                .getResultList();
    }
}
