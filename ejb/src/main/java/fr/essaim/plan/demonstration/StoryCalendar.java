// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** Gives what happens in one action its time: on working days, in office hours, one thing after the other. */
final class StoryCalendar {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MINUTES_BEFORE_FOUR = 450;
    private static final int MOST_MINUTES_BETWEEN = 10;

    private final Random random;
    private final ZoneId zone;
    private LocalDateTime last;

    StoryCalendar(Random random, ZoneId zone, LocalDate firstDay) {
        this.random = random;
        this.zone = zone;
        this.last = firstDay.atTime(MORNING);
    }

    /** The first free moment from that day on. */
    ChangeStamp stamp(LocalDate day, AgentId by, ChangeCause cause) {
        LocalDateTime wanted = workingDay(day).atTime(MORNING).plusMinutes(random.nextInt(MINUTES_BEFORE_FOUR));
        last = wanted.isAfter(last) ? wanted : last.plusMinutes(1L + random.nextInt(MOST_MINUTES_BETWEEN));
        return new ChangeStamp(by, last.atZone(zone).toInstant(), last.toLocalDate(), cause);
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }
}
