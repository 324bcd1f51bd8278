// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives ideas to reviewers, one by one, many at once, or evenly. Nobody reviews an idea of his or her own. */
@ApplicationScoped
@Transactional
public class ReviewAssignment {

    /** So many ideas are given at once. */
    public static final int MOST_AT_ONCE = 500;

    @Inject
    CampaignGate gate;

    @Inject
    ReviewRepository reviews;

    @Inject
    ReviewLoads loads;

    @Inject
    ReviewSettings settings;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    /**
     * To this analyst of the campaign, until that day; null for as long as the campaign gives. What others began stays.
     *
     * @return how many ideas were given
     * @throws InvalidValueException when the agent is no analyst of the campaign, wrote one of the ideas, or one is reviewed; when
     *     the review is over, or would be before that day
     */
    public int assign(Visitor visitor, long campaignId, Collection<Long> ideaIds, AgentId reviewer, LocalDate dueOn) {
        Campaign campaign = entered(visitor, campaignId, ideaIds);
        if (!campaign.has(reviewer, CampaignPart.ANALYST)) {
            throw new InvalidValueException("REVIEWER", "review.not-an-analyst");
        }
        List<Idea> ideas = reviews.submitted(campaign, ideaIds);
        ideas.stream().filter(idea -> idea.isBy(reviewer)).findFirst().ifPresent(own -> {
            throw new InvalidValueException("REVIEWER", "review.own-idea", own.title());
        });
        give(visitor, campaign, ideas.stream().collect(Collectors.toMap(Function.identity(), idea -> reviewer)), dueOn);
        return ideas.size();
    }

    /**
     * The ideas that nobody reviews yet, each to the analyst who owes the fewest reviews and did not write it.
     *
     * @return how many ideas were given; those that every analyst had a hand in stay without
     */
    public int assignEvenly(Visitor visitor, long campaignId, LocalDate dueOn) {
        Campaign campaign = entered(visitor, campaignId, List.of());
        Map<AgentId, Long> owed = new TreeMap<>(Comparator.comparingLong(AgentId::value));
        campaign.members().stream()
                .filter(member -> member.part() == CampaignPart.ANALYST)
                .map(CampaignMember::agent)
                .forEach(analyst -> owed.put(analyst, 0L));
        if (owed.isEmpty()) {
            throw new InvalidValueException("REVIEWER", "review.no-analyst");
        }
        loads.of(campaign).forEach(load -> owed.computeIfPresent(load.reviewer(), (agent, none) -> load.open()));
        Map<Idea, AgentId> given = new HashMap<>();
        for (Idea idea : reviews.submitted(campaign, reviews.unassigned(campaign, MOST_AT_ONCE))) {
            leastLoaded(owed, idea).ifPresent(analyst -> {
                given.put(idea, analyst);
                owed.merge(analyst, 1L, Long::sum);
            });
        }
        give(visitor, campaign, given, dueOn);
        return given.size();
    }

    private static Optional<AgentId> leastLoaded(Map<AgentId, Long> owed, Idea idea) {
        return owed.entrySet().stream()
                .filter(entry -> !idea.isBy(entry.getKey()))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private Campaign entered(Visitor visitor, long campaignId, Collection<Long> ideaIds) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.SUPERVISOR);
        checkTime(campaign);
        if (ideaIds.size() > MOST_AT_ONCE) {
            throw new InvalidValueException("IDEAS", "value.too-many", MOST_AT_ONCE);
        }
        return campaign;
    }

    /** Whoever is given an idea after the review has nothing to write in. */
    private void checkTime(Campaign campaign) {
        LocalDate end = reviewEnd(campaign).orElse(null);
        if (end != null && end.isBefore(gate.today())) {
            throw new InvalidValueException("REVIEWER", "review.phase-over", end);
        }
    }

    private static Optional<LocalDate> reviewEnd(Campaign campaign) {
        return campaign.phase(PhaseKind.REVIEW).flatMap(CampaignPhase::endsOn);
    }

    /** The day that was asked for, or as long as the campaign gives, and no longer than the review lasts. */
    private static LocalDate due(Campaign campaign, LocalDate asked, LocalDate usual) {
        LocalDate end = reviewEnd(campaign).orElse(LocalDate.MAX);
        if (asked != null && asked.isAfter(end)) {
            throw new InvalidValueException("DUE", "review.due-after-phase", end);
        }
        return asked != null ? asked : usual.isAfter(end) ? end : usual;
    }

    private void give(Visitor visitor, Campaign campaign, Map<Idea, AgentId> given, LocalDate dueOn) {
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        ReviewSetup setup = settings.stored(campaign, visitor.locale());
        LocalDate due = due(campaign, dueOn, setup.dueFrom(stamp.day()));
        Map<Long, IdeaReview> present = reviews
                .of(campaign, given.keySet().stream().map(Idea::id).toList())
                .stream()
                .collect(Collectors.toMap(review -> review.idea().id(), Function.identity()));
        record(visitor, campaign, given, present);
        given.forEach((idea, reviewer) -> {
            IdeaReview review = present.get(idea.id());
            if (review == null) {
                reviews.add(new IdeaReview(idea, setup, reviewer, due, stamp));
            } else {
                review.assign(reviewer, due, stamp);
            }
        });
        tell(campaign, given, stamp);
    }

    /** Who reviewed such an idea before loses nothing and gains nothing. */
    private void record(Visitor visitor, Campaign campaign, Map<Idea, AgentId> given, Map<Long, IdeaReview> present) {
        Set<AgentId> before = new LinkedHashSet<>();
        Set<AgentId> now = new LinkedHashSet<>();
        given.forEach((idea, reviewer) -> {
            Optional<AgentId> former =
                    Optional.ofNullable(present.get(idea.id())).map(IdeaReview::reviewer);
            if (!former.equals(Optional.of(reviewer))) {
                former.ifPresent(before::add);
                now.add(reviewer);
            }
        });
        before.forEach(reviewer -> record(visitor, reviewer, "-REVIEWS." + campaign.id()));
        now.forEach(reviewer -> record(visitor, reviewer, "+REVIEWS." + campaign.id()));
    }

    private void record(Visitor visitor, AgentId reviewer, String detail) {
        audit.record(AuditEvent.by(visitor, AuditKind.RIGHTS_CHANGED)
                .aboutAgent(reviewer)
                .detail(detail));
    }

    private void tell(Campaign campaign, Map<Idea, AgentId> given, ChangeStamp stamp) {
        RecordKey about = new RecordKey(Campaign.RECORD_TYPE, campaign.id());
        String key = "review-assigned:%d:%d".formatted(campaign.id(), stamp.at().toEpochMilli());
        Map<AgentId, Long> counts =
                given.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.remove(stamp.by());
        outbox.add(
                campaign.site(),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                count -> Notice.of(
                                        IdeaNotice.REVIEW_ASSIGNED, about, key, count.getValue(), campaign.title()))));
    }
}
