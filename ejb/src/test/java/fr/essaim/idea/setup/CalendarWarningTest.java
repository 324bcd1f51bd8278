// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.calendar.BusyPeriods;
import fr.essaim.calendar.SchoolHolidays;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CalendarWarningTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<CalendarWarning> warnings(PhaseKind phase, String from, String to) {
        return PhaseCalendar.warnings(phase, new PhaseDates(day(from), to == null ? null : day(to)), List.of());
    }

    @Test
    void a_phase_is_warned_of_school_holidays_it_shares_enough_days_with() {
        assertThat(warnings(PhaseKind.VOTE, "2026-12-14", "2026-12-27"))
                .extracting(CalendarWarning::name, CalendarWarning::from, CalendarWarning::to)
                .containsExactly(tuple("CHRISTMAS", day("2026-12-19"), day("2026-12-27")));
        assertThat(warnings(PhaseKind.DEPOSIT, "2026-01-20", "2026-02-10")).isEmpty();
        assertThat(warnings(PhaseKind.DEPOSIT, "2026-02-01", "2026-02-11"))
                .extracting(CalendarWarning::name, CalendarWarning::zones)
                .containsExactly(tuple("WINTER", "A"));
        assertThat(warnings(PhaseKind.VOTE, "2031-07-20", "2031-07-26"))
                .extracting(CalendarWarning::name)
                .contains("SUMMER")
                .hasSize(2);
    }

    @Test
    void it_is_warned_of_a_public_holiday_at_either_end() {
        assertThat(warnings(PhaseKind.VOTE, "2026-05-26", "2026-06-05")).isEmpty();
        assertThat(warnings(PhaseKind.VOTE, "2026-05-25", "2026-06-05"))
                .extracting(CalendarWarning::kind, CalendarWarning::name)
                .containsExactly(tuple(CalendarWarning.Kind.HOLIDAY, "WHIT_MONDAY"));
    }

    @Test
    void it_is_warned_that_school_holidays_are_not_known_beyond_the_end_of_the_calendar() {
        LocalDate known = SchoolHolidays.knownUntil();
        String first = known.minusDays(20).toString();

        assertThat(warnings(PhaseKind.VOTE, first, known.toString()))
                .extracting(CalendarWarning::kind)
                .doesNotContain(CalendarWarning.Kind.UNKNOWN_SCHOOL);
        assertThat(warnings(PhaseKind.VOTE, first, known.plusDays(3).toString()))
                .contains(new CalendarWarning(
                        CalendarWarning.Kind.UNKNOWN_SCHOOL,
                        PhaseKind.VOTE,
                        "",
                        "",
                        known.plusDays(1),
                        known.plusDays(3)));
        assertThat(warnings(PhaseKind.FOLLOW_UP, first, known.plusDays(3).toString()))
                .isEmpty();
    }

    @Test
    void phases_without_work_or_without_end_are_warned_of_nothing() {
        assertThat(warnings(PhaseKind.FOLLOW_UP, "2026-07-14", "2026-08-31")).isEmpty();
        assertThat(warnings(PhaseKind.DEPOSIT, "2026-07-14", null)).isEmpty();
    }

    @Test
    void campaigns_are_warned_of_the_busy_periods_of_their_site() {
        try (IdeaScene scene = new IdeaScene()) {
            long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
            LocalDate from = day("2026-05-10");
            scene.get(BusyPeriods.class).declare(visitor(DOMINIQUE), "Élections", from, day("2026-06-10"));

            assertThat(scene.get(CampaignCalendar.class).warnings(visitor(CAMILLE), campaignId))
                    .contains(new CalendarWarning(
                            CalendarWarning.Kind.BUSY, PhaseKind.VOTE, "Élections", "", from, day("2026-05-15")))
                    .noneMatch(warning ->
                            warning.phase() == PhaseKind.DEPOSIT && warning.kind() == CalendarWarning.Kind.BUSY);
        }
    }
}
