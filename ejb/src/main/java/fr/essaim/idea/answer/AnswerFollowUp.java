// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
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
    AnswerRepository answers;

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
        for (Object[] answer : answers.effective(campaign, clock.instant())) {
            Instant submittedAt = (Instant) answer[1];
            Instant moment = answer[2] == null ? campaign.resultsAt().orElseThrow() : (Instant) answer[2];
            LocalDate day = LocalDate.ofInstant(moment, clock.getZone());
            byState.merge((AnswerState) answer[0], 1L, Long::sum);
            days.add(Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(submittedAt, clock.getZone()), day)));
            answeredLate += deadline.daysLate(submittedAt, day) > 0 ? 1 : 0;
        }
        return new AnswerFigures(
                new AnswerFinder(em, clock, List.of(campaign))
                        .in(AnswerFilter.Situation.ALL)
                        .count(),
                byState,
                new AnswerFinder(em, clock, List.of(campaign))
                        .in(AnswerFilter.Situation.LATE)
                        .count(),
                answeredLate,
                median(days),
                answers.countOutcomes(campaign, clock.instant()),
                answers.countOutcomesDone(campaign, clock.instant()));
    }

    /** The lower of the two in the middle of an even number. */
    static Integer median(List<Long> days) {
        return days.isEmpty()
                ? null
                : Math.toIntExact(days.stream().sorted().toList().get((days.size() - 1) / 2));
    }
}
