// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;

/** How long the phases of each kind of campaign usually last, in weeks from a Monday to a Sunday. */
final class TemplatePhases {

    /** Time to prepare, before the first phase. */
    private static final int DAYS_AHEAD = 21;

    private final LocalDate start;
    private final Map<PhaseKind, PhaseDates> phases = new EnumMap<>(PhaseKind.class);

    private TemplatePhases(LocalDate start) {
        this.start = start;
    }

    /** The first Monday that leaves time to prepare. */
    static LocalDate firstDay(LocalDate today) {
        return today.plusDays(DAYS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    static Map<PhaseKind, PhaseDates> of(CampaignKind kind, LocalDate start) {
        TemplatePhases made = new TemplatePhases(start);
        switch (kind) {
            case PERMANENT -> made.endless(PhaseKind.DEPOSIT).endless(PhaseKind.FOLLOW_UP);
            case STAFF_BUDGET ->
                made.weeks(PhaseKind.DEPOSIT, 0, 6)
                        .weeks(PhaseKind.DISCUSSION, 0, 8)
                        .weeks(PhaseKind.REVIEW, 6, 10)
                        .weeks(PhaseKind.VOTE, 17, 3)
                        .weeks(PhaseKind.RESULTS, 20, 3)
                        .weeks(PhaseKind.FOLLOW_UP, 23, 52);
            case CONTEST ->
                made.weeks(PhaseKind.DEPOSIT, 0, 8)
                        .weeks(PhaseKind.REVIEW, 8, 4)
                        .weeks(PhaseKind.JURY, 12, 2)
                        .weeks(PhaseKind.RESULTS, 14, 2)
                        .weeks(PhaseKind.FOLLOW_UP, 16, 52);
            case CALL_FOR_PROJECTS ->
                made.weeks(PhaseKind.DEPOSIT, 0, 10)
                        .weeks(PhaseKind.DISCUSSION, 0, 12)
                        .weeks(PhaseKind.REVIEW, 10, 6)
                        .weeks(PhaseKind.JURY, 16, 2)
                        .weeks(PhaseKind.RESULTS, 18, 2)
                        .weeks(PhaseKind.FOLLOW_UP, 20, 52);
            case CHALLENGE ->
                made.weeks(PhaseKind.DEPOSIT, 0, 5)
                        .weeks(PhaseKind.DISCUSSION, 0, 6)
                        .weeks(PhaseKind.VOTE, 6, 2)
                        .weeks(PhaseKind.RESULTS, 8, 2)
                        .weeks(PhaseKind.FOLLOW_UP, 10, 26);
        }
        return made.phases;
    }

    private TemplatePhases weeks(PhaseKind phase, int after, int weeks) {
        LocalDate first = start.plusWeeks(after);
        phases.put(phase, new PhaseDates(first, first.plusWeeks(weeks).minusDays(1)));
        return this;
    }

    private TemplatePhases endless(PhaseKind phase) {
        phases.put(phase, new PhaseDates(start, null));
        return this;
    }
}
