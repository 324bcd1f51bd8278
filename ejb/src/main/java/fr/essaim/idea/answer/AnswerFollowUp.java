// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how far the answers of one campaign are, for those who prepare them. */
@ApplicationScoped
@Transactional
public class AnswerFollowUp {

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    /** @throws fr.essaim.access.NotAllowedException when the visitor is not in the campaign's team */
    public AnswerFigures of(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, AnswerRights.PREPARING);
        AnswerDeadline deadline = new AnswerDeadline(campaign, clock.getZone());
        Map<AnswerState, Long> byState = new EnumMap<>(AnswerState.class);
        List<Long> days = new ArrayList<>();
        long answeredLate = 0;
        for (Object[] answer : answers(campaign)) {
            Instant submittedAt = (Instant) answer[1];
            Instant moment = answer[2] == null ? campaign.resultsAt().orElseThrow() : (Instant) answer[2];
            LocalDate day = LocalDate.ofInstant(moment, clock.getZone());
            byState.merge((AnswerState) answer[0], 1L, Long::sum);
            days.add(Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(submittedAt, clock.getZone()), day)));
            answeredLate += deadline.daysLate(submittedAt, day) > 0 ? 1 : 0;
        }
        return new AnswerFigures(
                new AnswerQuery(em, clock, List.of(campaign))
                        .in(AnswerFilter.Situation.ALL)
                        .count(),
                byState,
                new AnswerQuery(em, clock, List.of(campaign))
                        .in(AnswerFilter.Situation.LATE)
                        .count(),
                answeredLate,
                median(days),
                outcomes(campaign, ""),
                outcomes(
                        campaign,
                        " and (o.doneOn is not null or s.doneOn is not null"
                                + " or (o.kind = fr.essaim.idea.outcome.OutcomeKind.ACTION"
                                + " and p.progress.status = fr.essaim.plan.ActionStatus.COMPLETED))"));
    }

    /** State, deposit and own moment of the answers that everybody reads. */
    private List<Object[]> answers(Campaign campaign) {
        return em.createQuery(
                        "select a.state, i.submittedAt, a.effectiveAt from Idea i join i.campaign c"
                                + " join OfficialAnswer a on a.ideaId = i.id"
                                + " where c = :campaign and i.state = :submitted and " + AnswerQuery.EFFECTIVE,
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private Map<OutcomeKind, Long> outcomes(Campaign campaign, String more) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        em.createQuery(
                        "select o.kind, count(o.id) from OfficialAnswer a, Idea i join i.campaign c, IdeaOutcome o"
                                + " left join PlanAction p on p.id = o.actionId"
                                + " left join ActionStep s on s.id = o.stepId"
                                + " where i.id = o.ideaId and a.ideaId = o.ideaId and c = :campaign"
                                + " and i.state = :submitted and " + AnswerQuery.EFFECTIVE + more + " group by o.kind",
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(count -> counts.put((OutcomeKind) count[0], (Long) count[1]));
        return counts;
    }

    /** The lower of the two in the middle of an even number. */
    static Integer median(List<Long> days) {
        return days.isEmpty()
                ? null
                : Math.toIntExact(days.stream().sorted().toList().get((days.size() - 1) / 2));
    }
}
