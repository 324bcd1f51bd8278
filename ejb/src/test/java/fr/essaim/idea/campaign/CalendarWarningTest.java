// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.idea.IdeaScene;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
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
    void easter_and_what_follows_from_it_fall_where_the_church_puts_them() {
        assertThat(List.of(1818, 1999, 2008, 2019, 2024, 2025, 2026, 2027, 2038, 2076))
                .extracting(year -> PublicHolidays.easter(year).toString())
                .containsExactly(
                        "1818-03-22",
                        "1999-04-04",
                        "2008-03-23",
                        "2019-04-21",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2038-04-25",
                        "2076-04-19");
        assertThat(PublicHolidays.on(day("2026-05-14"))).contains(PublicHolidays.Holiday.ASCENSION);
        assertThat(PublicHolidays.on(day("2026-05-25"))).contains(PublicHolidays.Holiday.WHIT_MONDAY);
        assertThat(PublicHolidays.on(day("2026-04-03"))).isEmpty();
        assertThat(PublicHolidays.of(2026)).hasSize(11);
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
        assertThat(warnings(PhaseKind.VOTE, "2031-07-20", "2031-07-26")).hasSize(1);
    }

    @Test
    void it_is_warned_of_a_public_holiday_at_either_end() {
        assertThat(warnings(PhaseKind.VOTE, "2026-05-26", "2026-06-05")).isEmpty();
        assertThat(warnings(PhaseKind.VOTE, "2026-05-25", "2026-06-05"))
                .extracting(CalendarWarning::kind, CalendarWarning::name)
                .containsExactly(tuple(CalendarWarning.Kind.HOLIDAY, "WHIT_MONDAY"));
    }

    @Test
    void phases_without_work_or_without_end_are_warned_of_nothing() {
        assertThat(warnings(PhaseKind.FOLLOW_UP, "2026-07-14", "2026-08-31")).isEmpty();
        assertThat(warnings(PhaseKind.DEPOSIT, "2026-07-14", null)).isEmpty();
    }

    @Test
    void busy_periods_are_declared_by_those_who_may_and_warn_the_campaigns_of_their_site() {
        try (IdeaScene scene = new IdeaScene()) {
            BusyPeriods periods = scene.get(BusyPeriods.class);
            long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
            LocalDate from = day("2026-05-10");
            LocalDate to = day("2026-06-10");

            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> periods.declare(visitor(EMILE), "Élections", from, to));
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> periods.declare(visitor(DOMINIQUE), "Élections", to, from));
            long periodId = periods.declare(visitor(DOMINIQUE), "Élections", from, to);

            assertThat(periods.warnings(visitor(CAMILLE), campaignId))
                    .contains(new CalendarWarning(
                            CalendarWarning.Kind.BUSY, PhaseKind.VOTE, "Élections", "", from, day("2026-05-15")))
                    .noneMatch(warning ->
                            warning.phase() == PhaseKind.DEPOSIT && warning.kind() == CalendarWarning.Kind.BUSY);
            assertThat(periods.between(visitor(EMILE), from, to)).isEmpty();
            assertThat(periods.between(fromTheNeighbourTown(DOMINIQUE), from, to))
                    .isEmpty();
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> periods.remove(fromTheNeighbourTown(DOMINIQUE), periodId));
            periods.remove(visitor(DOMINIQUE), periodId);
            assertThat(periods.between(visitor(DOMINIQUE), from, to)).isEmpty();
        }
    }
}
