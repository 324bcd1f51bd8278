// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Slice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeLine;
import fr.essaim.idea.outcome.OutcomeReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the ideas that a visitor may see: the answers that everybody in their audience reads, and what followed. */
@ApplicationScoped
@Transactional
public class PublishedAnswers {

    private static final int MOST_CAMPAIGNS = 200;

    private static final String FROM = " from Idea i join i.campaign c join OfficialAnswer a on a.ideaId = i.id"
            + " where c.id in :campaigns and i.state = :submitted and " + AnswerQuery.EFFECTIVE;

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    OutcomeReader outcomes;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** What of them to list: 0 for the latest 200 campaigns that the visitor sees, empty for any state and any words. */
    public record Filter(long campaignId, Optional<AnswerState> state, String words) {}

    /**
     * The latest first.
     *
     * @param size at most 100
     * @throws fr.essaim.RecordNotFoundException when the visitor does not see the campaign
     */
    public Slice<PublishedAnswer> page(Visitor visitor, Filter filter, int first, int size) {
        Map<Long, Campaign> among = among(visitor, filter.campaignId());
        if (among.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        List<Object[]> rows = query(
                        "select i.id, c.id, i.number, i.title, a.state, a.text, a.effectiveAt",
                        narrowing(filter) + " order by coalesce(a.effectiveAt, c.resultsAt) desc, i.id desc",
                        Object[].class,
                        among.keySet(),
                        filter)
                .setFirstResult(first)
                .setMaxResults(Math.min(size, 100))
                .getResultList();
        long total = query("select count(i.id)", narrowing(filter), Long.class, among.keySet(), filter)
                .getSingleResult();
        Map<Long, List<OutcomeLine>> became =
                outcomes.of(visitor, rows.stream().map(row -> (Long) row[0]).toList()).stream()
                        .collect(Collectors.groupingBy(OutcomeLine::ideaId));
        return new Slice<>(rows.stream().map(row -> answer(row, among, became)).toList(), total);
    }

    private static PublishedAnswer answer(
            Object[] row, Map<Long, Campaign> among, Map<Long, List<OutcomeLine>> became) {
        Campaign campaign = among.get((Long) row[1]);
        Instant moment = row[6] == null ? campaign.resultsAt().orElseThrow() : (Instant) row[6];
        return new PublishedAnswer(
                (Long) row[0],
                campaign.id(),
                campaign.title(),
                (Integer) row[2],
                (String) row[3],
                (AnswerState) row[4],
                (String) row[5],
                moment,
                became.getOrDefault((Long) row[0], List.of()));
    }

    /** How many there are of each state, whatever state the filter asks for. */
    public Map<AnswerState, Long> counts(Visitor visitor, Filter filter) {
        Filter any = new Filter(filter.campaignId(), Optional.empty(), filter.words());
        Map<AnswerState, Long> counts = new EnumMap<>(AnswerState.class);
        Set<Long> among = among(visitor, filter.campaignId()).keySet();
        if (!among.isEmpty()) {
            query("select a.state, count(i.id)", narrowing(any) + " group by a.state", Object[].class, among, any)
                    .getResultList()
                    .forEach(row -> counts.put((AnswerState) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** The title of a campaign that the visitor sees. */
    public String campaign(Visitor visitor, long campaignId) {
        return gate.enter(visitor, campaignId).title();
    }

    private Map<Long, Campaign> among(Visitor visitor, long campaignId) {
        List<Campaign> seen = campaignId > 0
                ? List.of(gate.enter(visitor, campaignId))
                : access.allows(visitor, IdeaPermission.VIEW, 0)
                        ? campaigns.visible(
                                visitor.site(),
                                visitor.agent(),
                                access.allows(visitor, IdeaPermission.MANAGE, 0),
                                0,
                                0,
                                MOST_CAMPAIGNS)
                        : List.of();
        return seen.stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    private static String narrowing(Filter filter) {
        return (filter.state().isPresent() ? " and a.state = :state" : "")
                + (words(filter).isEmpty() ? "" : " and lower(i.title) like :words");
    }

    private static String words(Filter filter) {
        return AnswerQuery.pattern(filter.words());
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type, Collection<Long> among, Filter filter) {
        TypedQuery<T> query = em.createQuery(select + FROM + rest, type)
                .setParameter("campaigns", among)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", clock.instant());
        filter.state().ifPresent(state -> query.setParameter("state", state));
        if (!words(filter).isEmpty()) {
            query.setParameter("words", words(filter));
        }
        return query;
    }
}
