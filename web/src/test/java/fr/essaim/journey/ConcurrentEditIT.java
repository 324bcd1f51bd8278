// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class ConcurrentEditIT extends Journey {

    @Test
    void changes_of_different_fields_merge() {
        PlanPage director = planAs("dgs");
        PlanPage lead = planAs("pilote");
        director.open(62, "edit");
        lead.open(62, "edit");

        lead.field("EXPECTED_RESULT").fill("Dix sites raccordés.");
        lead.save("edit");
        director.field("ELECTED_REFERENT").fill("Madame la vice-présidente");
        director.save("edit");

        director.open(62, "edit");
        assertThat(director.field("EXPECTED_RESULT")).hasValue("Dix sites raccordés.");
        assertThat(director.field("ELECTED_REFERENT")).hasValue("Madame la vice-présidente");
    }

    @Test
    void the_same_field_asks_with_both_values_and_theirs_can_be_kept() {
        PlanPage director = disagree(63);

        Locator conflict = director.dialog("edit").locator("[data-conflict]");
        conflict.locator("input[value='theirs']").check();
        director.save("edit");

        assertThat(resultOf(director, 63)).hasValue("Du pilote");
    }

    @Test
    void the_same_field_asks_with_both_values_and_mine_can_be_kept() {
        PlanPage director = disagree(59);

        Locator conflict = director.dialog("edit").locator("[data-conflict]");
        conflict.locator("input[value='mine']").check();
        director.save("edit");

        assertThat(resultOf(director, 59)).hasValue("De la direction");
    }

    /** The lead and the director both write the expected result; the director comes second and is asked. */
    private PlanPage disagree(int number) {
        PlanPage director = planAs("dgs");
        PlanPage lead = planAs("pilote");
        director.open(number, "edit");
        lead.open(number, "edit");
        lead.field("EXPECTED_RESULT").fill("Du pilote");
        lead.save("edit");
        director.field("EXPECTED_RESULT").fill("De la direction");

        director.press("edit");

        Locator conflict = director.dialog("edit").locator("[data-conflict]");
        assertThat(conflict).hasCount(1);
        assertThat(conflict).containsText("Du pilote");
        assertThat(conflict).containsText("De la direction");
        lead.open("");
        assertThat(resultOf(lead, number)).hasValue("Du pilote");
        return director;
    }

    private static Locator resultOf(PlanPage plan, int number) {
        plan.open(number, "edit");
        return plan.field("EXPECTED_RESULT");
    }

    @Test
    void an_edit_made_by_mistake_is_taken_back() {
        PlanPage plan = planAs("dgs");
        plan.open(40, "edit");
        String before = plan.field("TITLE").inputValue();
        plan.field("TITLE").fill("Un intitulé écrit par erreur");
        plan.save("edit");
        assertThat(plan.row(40).locator(".es-title a")).hasText("Un intitulé écrit par erreur");

        plan.visit().answered(() -> plan.find("[data-undo='edit']").click());

        assertThat(plan.row(40).locator(".es-title a")).hasText(before);
    }

    @Test
    void nothing_is_saved_where_a_date_comes_before_another() {
        PlanPage plan = planAs("dgs");
        plan.open(41, "edit");
        String version = plan.row(41).getAttribute("data-version");
        plan.field("PLANNED_START").fill("2029-05-02");
        plan.field("PLANNED_END").fill("2024-05-02");

        plan.press("edit");

        assertThat(plan.dialog("edit")).isVisible();
        assertThat(plan.dialog("edit").locator(".es-messages .es-message").first())
                .isVisible();
        plan.dialog("edit").locator("header [data-close]").click();
        plan.open("");
        assertThat(plan.row(41).getAttribute("data-version")).isEqualTo(version);
    }
}
