// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.calendar.BusyPeriod;
import fr.essaim.calendar.PublicHolidays;
import fr.essaim.calendar.SchoolHolidays;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the dates of a phase are warned of. Only phases in which people have something to do: any day shared with a busy
 * period; five days or a third of the phase shared with school holidays; a first or last day that is a public holiday; days
 * beyond the school calendar that is known.
 */
final class PhaseCalendar {

    private static final Set<PhaseKind> WITH_WORK =
            EnumSet.of(PhaseKind.DEPOSIT, PhaseKind.DISCUSSION, PhaseKind.REVIEW, PhaseKind.VOTE, PhaseKind.JURY);

    private static final int DAYS_TO_MENTION = 5;
    private static final int SHARE_TO_MENTION = 3;

    private PhaseCalendar() {}

    static List<CalendarWarning> warnings(PhaseKind phase, PhaseDates dates, List<BusyPeriod> busy) {
        if (!WITH_WORK.contains(phase) || dates.endsOn() == null) {
            return List.of();
        }
        List<CalendarWarning> warnings = new ArrayList<>();
        for (BusyPeriod period : busy) {
            if (!period.startsOn().isAfter(dates.endsOn()) && !period.endsOn().isBefore(dates.startsOn())) {
                warnings.add(warning(
                        CalendarWarning.Kind.BUSY,
                        phase,
                        period.title(),
                        "",
                        dates,
                        period.startsOn(),
                        period.endsOn()));
            }
        }
        for (SchoolHolidays.Weeks weeks : SchoolHolidays.between(dates.startsOn(), dates.endsOn())) {
            CalendarWarning shared = warning(
                    CalendarWarning.Kind.SCHOOL,
                    phase,
                    weeks.name().name(),
                    weeks.zones(),
                    dates,
                    weeks.from(),
                    weeks.to());
            long days = days(shared.from(), shared.to());
            if (days >= DAYS_TO_MENTION || days * SHARE_TO_MENTION >= days(dates.startsOn(), dates.endsOn())) {
                warnings.add(shared);
            }
        }
        Stream.of(dates.startsOn(), dates.endsOn()).distinct().forEach(day -> PublicHolidays.on(day)
                .ifPresent(holiday -> warnings.add(
                        new CalendarWarning(CalendarWarning.Kind.HOLIDAY, phase, holiday.name(), "", day, day))));
        LocalDate known = SchoolHolidays.knownUntil();
        if (dates.endsOn().isAfter(known)) {
            warnings.add(warning(
                    CalendarWarning.Kind.UNKNOWN_SCHOOL, phase, "", "", dates, known.plusDays(1), dates.endsOn()));
        }
        return warnings;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static CalendarWarning warning(
            CalendarWarning.Kind kind,
            PhaseKind phase,
            String name,
            String zones,
            PhaseDates dates,
            LocalDate from,
            LocalDate to) {
        return new CalendarWarning(
                kind,
                phase,
                name,
                zones,
                from.isBefore(dates.startsOn()) ? dates.startsOn() : from,
                to.isAfter(dates.endsOn()) ? dates.endsOn() : to);
    }
}
