// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * By when a campaign's ideas are to be answered: its days after the last of the phases in which ideas are given, examined
 * and chosen; after each idea's own deposit in a permanent box, or where no such phase ends. Never stored.
 */
public final class AnswerDeadline {

    private static final Set<PhaseKind> BEFORE_AN_ANSWER =
            EnumSet.of(PhaseKind.DEPOSIT, PhaseKind.DISCUSSION, PhaseKind.REVIEW, PhaseKind.VOTE, PhaseKind.JURY);

    private final int days;
    private final Optional<LocalDate> common;
    private final ZoneId zone;

    public AnswerDeadline(Campaign campaign, ZoneId zone) {
        this.days = campaign.answerDays();
        this.zone = zone;
        this.common = campaign.kind() == CampaignKind.PERMANENT
                ? Optional.empty()
                : campaign.phases().stream()
                        .filter(phase -> BEFORE_AN_ANSWER.contains(phase.kind()))
                        .flatMap(phase -> phase.endsOn().stream())
                        .max(Comparator.naturalOrder())
                        .map(end -> end.plusDays(days));
    }

    /** The last day on which an answer is in time. */
    public LocalDate of(Instant submittedAt) {
        return common.orElseGet(() -> LocalDate.ofInstant(submittedAt, zone).plusDays(days));
    }

    /** Days since the last one in time; 0 while there is time. */
    public long daysLate(Instant submittedAt, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(of(submittedAt), day));
    }

    /**
     * Ideas submitted before this moment, and not answered, are late on that day. Far in the past when none is, far in the
     * future when all are.
     */
    Instant lateBefore(LocalDate day) {
        return common.map(last -> day.isAfter(last) ? Instant.parse("2200-01-01T00:00:00Z") : Instant.EPOCH)
                .orElseGet(() -> day.minusDays(days).atStartOfDay(zone).toInstant());
    }
}
