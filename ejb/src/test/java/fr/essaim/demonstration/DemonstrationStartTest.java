// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.jury.JuryDuties;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.plan.PlanRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DemonstrationStartTest {

    private static final String SETTING = "essaim.demonstration";

    @AfterEach
    void forgetTheSetting() {
        System.clearProperty(SETTING);
    }

    @Test
    void a_portal_starts_empty_unless_it_is_asked_for_a_demonstration_of_every_feature() {
        assertThat(filledAtStart()).containsExactly(false, false);

        System.setProperty(SETTING, "true");
        assertThat(filledAtStart()).containsExactly(true, true);
    }

    @Test
    void the_jury_of_the_demonstration_has_ideas_to_mark_and_a_grid_whatever_the_day() {
        System.setProperty(SETTING, "true");
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23))) {
            try (FreshDatabase fresh = new FreshDatabase();
                    TestDatabase database = new TestDatabase(fresh.dataSource(), null, null, new TestClock(day))) {
                assertThat(database.get(JuryDuties.class)
                                .of(new Visitor(DemonstrationStart.SITE, DemonstrationPeople.PILOTE, Locale.FRENCH)))
                        .extracting(Duty::kind)
                        .containsExactly("MARK", "MARK", "MARK", "MARK", "MARK");
            }
        }
    }

    /** Whether there is a plan, and whether there are idea boxes. */
    private static List<Boolean> filledAtStart() {
        try (FreshDatabase fresh = new FreshDatabase();
                TestDatabase database =
                        new TestDatabase(fresh.dataSource(), null, null, new TestClock(LocalDate.of(2026, 11, 22)))) {
            return List.of(
                    database.get(PlanRepository.class).hasPlans(DemonstrationStart.SITE),
                    !database.get(CampaignRepository.class)
                            .boxes(DemonstrationStart.SITE)
                            .isEmpty());
        }
    }
}
