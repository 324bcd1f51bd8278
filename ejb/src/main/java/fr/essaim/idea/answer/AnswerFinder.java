// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.text.PlainText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The submitted ideas of some campaigns with their duties and answers, one page and one count at a time. */
public final class AnswerFinder {

    /** What makes an answer readable by everybody; needs the parameter {@code now}. Without a moment, that of the results. */
    public static final String EFFECTIVE = "(a.publishedAt is not null and (a.effectiveAt <= :now"
            + " or (a.effectiveAt is null and c.resultsAt <= :now)))";

    /** The contrary, also where there is no answer. */
    private static final String NOT_EFFECTIVE = "(a.publishedAt is null or a.effectiveAt > :now"
            + " or (a.effectiveAt is null and (c.resultsAt is null or c.resultsAt > :now)))";

    private static final String FROM = " from Idea i join i.campaign c left join i.category k"
            + " left join FollowUpDuty d on d.ideaId = i.id left join CategoryDuty g on g.categoryId = k.id"
            + " left join OfficialAnswer a on a.ideaId = i.id where i.state = :submitted";

    private final EntityManager em;
    private final Clock clock;
    private final Map<Long, Campaign> campaigns;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    public AnswerFinder(EntityManager em, Clock clock, List<Campaign> campaigns) {
        this.em = em;
        this.clock = clock;
        this.campaigns = campaigns.stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
        and("c.id in :campaigns", "campaigns", this.campaigns.keySet());
        parameters.put("submitted", IdeaState.SUBMITTED);
    }

    private Instant now() {
        return clock.instant();
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** @param byDefault whether the agent owes also what nobody was named for */
    AnswerFinder of(AgentId agent, boolean byDefault) {
        and(
                "(d.agentId = :owner or (d.agentId is null and g.agentId = :owner)"
                        + (byDefault ? " or (d.agentId is null and g.agentId is null))" : ")"),
                "owner",
                agent.value());
        return this;
    }

    AnswerFinder inCategory(long categoryId) {
        if (categoryId > 0) {
            and("k.id = :category", "category", categoryId);
        }
        return this;
    }

    AnswerFinder with(String words) {
        String line = PlainText.line(words);
        if (line.matches("\\d{1,9}")) {
            and("i.number = :number", "number", Integer.valueOf(line));
        } else if (!line.isEmpty()) {
            and("lower(i.title) like :words", "words", pattern(line));
        }
        return this;
    }

    /** What titles that hold these words are like, to be compared in small letters; empty for no words. */
    public static String pattern(String words) {
        String line = PlainText.line(words).toLowerCase(Locale.ROOT).replaceAll("[%\\\\]", "_");
        return line.isEmpty() ? "" : "%" + line + "%";
    }

    public AnswerFinder in(AnswerFilter.Situation situation) {
        switch (situation) {
            case WAITING -> and(NOT_EFFECTIVE, "now", now());
            case LATE -> late();
            case UNWRITTEN -> where.append(" and a.id is null");
            case DRAFTED -> where.append(" and a.id is not null and a.publishedAt is null");
            case SCHEDULED -> and("a.publishedAt is not null and " + NOT_EFFECTIVE, "now", now());
            case ANSWERED -> and(EFFECTIVE, "now", now());
            case ALL -> {}
        }
        return this;
    }

    /** What somebody has still to write or to publish. */
    AnswerFinder unpublished() {
        where.append(" and a.publishedAt is null");
        return this;
    }

    private void late() {
        LocalDate today = LocalDate.now(clock);
        List<String> each = new ArrayList<>();
        campaigns.forEach((id, campaign) -> {
            each.add("(c.id = :campaign" + id + " and i.submittedAt < :before" + id + ")");
            parameters.put("campaign" + id, id);
            parameters.put("before" + id, new AnswerDeadline(campaign, clock.getZone()).lateBefore(today));
        });
        and(NOT_EFFECTIVE + " and (" + String.join(" or ", each) + ")", "now", now());
    }

    long count() {
        return campaigns.isEmpty()
                ? 0
                : query("select count(i.id)", "", Long.class).getSingleResult();
    }

    /** By campaign and number. */
    public List<AnswerRow> page(int first, int size) {
        return campaigns.isEmpty()
                ? List.of()
                : query(
                                "select i.id, c.id, i.number, i.title, k.id, i.submittedAt, d.agentId, g.agentId,"
                                        + " a.state, a.publishedAt, a.effectiveAt",
                                " order by c.id, i.number",
                                Object[].class)
                        .setFirstResult(first)
                        .setMaxResults(size)
                        .getResultList()
                        .stream()
                        .map(this::row)
                        .toList();
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
        TypedQuery<T> query = em.createQuery(select + FROM + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private AnswerRow row(Object[] columns) {
        Campaign campaign = campaigns.get((Long) columns[1]);
        Instant submittedAt = (Instant) columns[5];
        AnswerState state = (AnswerState) columns[8];
        Instant moment = null;
        AnswerView.Stage stage = state == null ? null : AnswerView.Stage.DRAFT;
        if (columns[9] != null) {
            moment = columns[10] == null ? campaign.resultsAt().orElse(null) : (Instant) columns[10];
            stage = moment != null && !now().isBefore(moment) ? AnswerView.Stage.EFFECTIVE : AnswerView.Stage.SCHEDULED;
        }
        AnswerDeadline deadline = new AnswerDeadline(campaign, clock.getZone());
        return new AnswerRow(
                (Long) columns[0],
                campaign.id(),
                (Integer) columns[2],
                (String) columns[3],
                campaign.category((Long) columns[4])
                        .map(CampaignCategory::label)
                        .orElse(""),
                submittedAt,
                owner(columns[6]).or(() -> owner(columns[7])).orElse(null),
                deadline.of(submittedAt),
                stage == AnswerView.Stage.EFFECTIVE ? 0 : deadline.daysLate(submittedAt, LocalDate.now(clock)),
                state,
                stage,
                moment);
    }

    /** The provider reads no number as 0 where the attribute is a plain number. */
    private static Optional<AgentId> owner(Object number) {
        return Optional.ofNullable((Long) number).filter(agent -> agent > 0).map(AgentId::new);
    }
}
