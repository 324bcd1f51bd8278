// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where the reviews of a campaign stand, counted by the database. Knows no permission. */
@ApplicationScoped
@Transactional
public class ReviewLoads {

    /** Which ideas of a campaign are listed. */
    public enum Filter {
        ALL(""),
        UNASSIGNED(" and r.id is null"),
        OPEN(" and r.id is not null and r.stage <> :done"),
        LATE(" and r.stage <> :done and r.dueOn < :today"),
        DONE(" and r.stage = :done");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }
    }

    private static final String IDEAS = " from Idea i left join IdeaReview r on r.idea = i";
    private static final String OF_CAMPAIGN = " and i.campaign.id = :campaign and i.state = :submitted";

    @Inject
    ReviewRepository reviews;

    @Inject
    Clock clock;

    /** By reviewer, those late first. */
    public List<ReviewerLoad> of(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        return reviews.ofCampaign(
                        "select r.reviewerId, sum(case when r.stage = :analyst then 1 else 0 end),"
                                + " sum(case when r.stage = :analyst and r.dueOn < :today then 1 else 0 end),"
                                + " sum(case when r.stage <> :analyst then 1 else 0 end),"
                                + " min(case when r.stage = :analyst then r.dueOn else :never end) from IdeaReview r",
                        "r",
                        " and r.campaignId = :campaign and r.idea.state = :submitted group by r.reviewerId",
                        Object[].class,
                        campaign)
                .setParameter("analyst", ReviewStage.ANALYST)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("today", today)
                .setParameter("never", LocalDate.of(9999, 12, 31))
                .getResultStream()
                .map(row -> load(row, today))
                .sorted(Comparator.comparingLong(ReviewerLoad::late)
                        .thenComparingLong(ReviewerLoad::open)
                        .reversed()
                        .thenComparingLong(load -> load.reviewer().value()))
                .toList();
    }

    private static ReviewerLoad load(Object[] row, LocalDate today) {
        // The database answers its own kind of date to an expression
        LocalDate oldest = LocalDate.parse(row[4].toString());
        return new ReviewerLoad(
                new AgentId(number(row[0])),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                oldest.isBefore(today) ? oldest : null);
    }

    private static long number(Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** A page of the campaign's submitted ideas with their reviews, by their numbers. */
    public Slice<ReviewLine> lines(Campaign campaign, Filter filter, int first, int size) {
        LocalDate today = LocalDate.now(clock);
        List<ReviewLine> page = query("select i, r" + IDEAS, filter, " order by i.number", Object[].class, campaign)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> ReviewLine.of(row, today))
                .toList();
        return new Slice<>(page, count(campaign, filter));
    }

    public long count(Campaign campaign, Filter filter) {
        return query("select count(i)" + IDEAS, filter, "", Long.class, campaign)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, Filter filter, String order, Class<T> type, Campaign campaign) {
        TypedQuery<T> query = reviews.ofCampaign(select, "i", OF_CAMPAIGN + filter.condition + order, type, campaign)
                .setParameter("submitted", IdeaState.SUBMITTED);
        if (filter.condition.contains(":done")) {
            query.setParameter("done", ReviewStage.DONE);
        }
        if (filter.condition.contains(":today")) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return query;
    }
}
