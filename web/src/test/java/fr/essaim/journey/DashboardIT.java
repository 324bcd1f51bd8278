// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardIT extends Journey {

    private static final int ALL = 117;

    @Test
    void shows_117_actions_29_priorities_and_ten_working_groups() {
        PlanPage plan = planAs("dgs");

        assertThat(plan.rows()).hasCount(ALL);
        assertThat(plan.tile("actions")).isEqualTo(ALL);
        assertThat(plan.tile("priorities")).isEqualTo(29);

        plan.visit().answered(() -> plan.filter("by").selectOption("group"));

        assertThat(plan.find("tr.es-group")).hasCount(10);
        assertThat(plan.rows()).hasCount(ALL);
        assertThat(plan.visit().path()).contains("by=group");
    }

    @Test
    void a_filter_is_an_address_that_shows_the_same_rows_to_a_colleague() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();

        visit.answered(() -> plan.filter("axis")
                .selectOption(plan.filter("axis").locator("option").nth(1).getAttribute("value")));
        plan.chooseStatus("in_progress");
        plan.chooseStatus("completed");
        visit.answered(() -> plan.filter("q").fill("telephonique"));

        List<Integer> numbers = plan.numbers();
        assertThat(numbers).isNotEmpty().hasSizeLessThan(ALL);
        assertThat(visit.path()).contains("axis=").contains("q=telephonique").contains("status=");
        assertThat(plan.find("[data-count]")).containsText(Integer.toString(numbers.size()));

        plan.find(".es-views summary").click();
        visit.answered(() -> plan.find("[data-open='saveview']").click());
        plan.dialog("saveview").locator("[id$=':name']").fill("Téléphone");
        plan.save("saveview");
        plan.open("").find(".es-views summary").click();
        plan.find(".es-views a:has-text('Téléphone')").click();
        assertThat(plan.rows()).hasCount(numbers.size());
        plan.find(".es-views summary").click();
        visit.confirm(plan.find("[data-open='dropview']"));
        assertThat(plan.find("[data-open='dropview']")).hasCount(0);

        PlanPage colleague = new PlanPage(signedIn("agent"));
        colleague.visit().open(visit.page().url());

        assertThat(colleague.rows()).hasCount(numbers.size());
        assertThat(colleague.numbers()).isEqualTo(numbers);
        assertThat(colleague.filter("q")).hasValue("telephonique");
    }

    @Test
    void words_are_found_with_and_without_their_accents() {
        PlanPage plan = planAs("agent");

        plan.open("q=num%C3%A9rique");
        List<Integer> accented = plan.numbers();
        plan.open("q=NUMERIQUE");

        assertThat(accented).isNotEmpty().hasSizeLessThan(ALL);
        assertThat(plan.numbers()).isEqualTo(accented);
    }

    @Test
    void a_signed_out_visitor_with_a_deep_link_signs_in_and_lands_on_it() {
        Visit visit = somebody();

        visit.open("page/plan?q=marche&by=status&sort=end");
        assertThat(visit.path()).startsWith("/signin?to=");
        visit.signIn("agent");

        assertThat(visit.path()).startsWith("/page/plan?").contains("q=marche").contains("by=status");
        assertThat(new PlanPage(visit).filter("q")).hasValue("marche");
        assertThat(new PlanPage(visit).rows().first()).isVisible();
    }

    @Test
    void sorts_by_a_heading_and_turns_the_order_round() {
        PlanPage plan = planAs("agent");
        Locator number = plan.find("th.es-no");
        Locator end = plan.find("th.es-due");
        List<Integer> upwards = plan.numbers();
        assertThat(upwards).isSorted();

        number.locator("a").click();
        assertThat(number).hasAttribute("aria-sort", "descending");
        List<Integer> downwards = new ArrayList<>(plan.numbers());
        Collections.reverse(downwards);
        assertThat(downwards).isEqualTo(upwards);

        end.locator("a").click();
        assertThat(end).hasAttribute("aria-sort", "ascending");
        assertThat(number).not().hasAttribute("aria-sort", "descending");
        assertThat(plan.rows()).hasCount(ALL);
    }

    @Test
    void mine_keeps_what_i_lead_and_a_reset_brings_all_back() {
        PlanPage plan = planAs("pilote");

        plan.visit().answered(() -> plan.find("label.es-toggle:has([id$=':filters:mine'])")
                .click());

        assertThat(plan.numbers()).containsExactly(56, 57, 59, 62, 63, 64, 68, 71);
        assertThat(plan.visit().path()).contains("mine=1");

        plan.find("[data-reset]").click();

        assertThat(plan.rows()).hasCount(ALL);
        assertThat(plan.visit().path()).doesNotContain("mine");
    }

    @Test
    void each_tile_leads_to_the_actions_that_it_counts() {
        PlanPage plan = planAs("agent");

        for (String kind : List.of("completed", "overdue", "priorities")) {
            plan.open("");
            int figure = plan.tile(kind);
            plan.find("[data-tile='" + kind + "']").click();
            assertThat(plan.find("[data-tile='" + kind + "']")).hasAttribute("aria-current", "true");
            assertThat(plan.rows()).hasCount(figure);
        }
        int silent = plan.open("overdue=1").tile("unreported");
        plan.find("[data-tile='unreported']").click();
        assertThat(plan.rows()).hasCount(silent);
        assertThat(plan.find("[data-tile='overdue']")).hasAttribute("aria-current", "true");
    }

    @Test
    void the_list_begins_on_the_first_screen_keeps_its_head_and_is_left_where_one_comes_back_to() {
        PlanPage plan = planAs("agent").open("sort=title");
        Page page = plan.visit().page();
        page.setViewportSize(1440, 900);
        assertThat(plan.rows().nth(1)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        plan.find("summary:has-text('Graphiques')").click();
        plan.visit().open(page.url());
        assertThat(plan.find("canvas").first()).isVisible();

        plan.openSheet(90);
        plan.find("[rel='next']").click();
        int next = Integer.parseInt(plan.find("[data-sheet]").getAttribute("data-sheet"));
        plan.find("[data-back]").click();

        assertThat(plan.row(next)).isInViewport();
        assertThat(plan.row(next).locator(".es-title a")).isFocused();
        assertThat(plan.find(".es-list thead th.es-no")).isInViewport();
    }

    @Test
    void a_filter_that_matches_nothing_says_so_and_offers_the_way_back() {
        PlanPage plan = planAs("agent").open("q=xyzzy");

        assertThat(plan.rows()).hasCount(0);
        plan.find(".es-empty a").click();
        assertThat(plan.rows()).hasCount(ALL);
    }

    @Test
    void several_actions_change_together() {
        PlanPage plan = planAs("dgs").open("q=&sort=number");
        for (int number : new int[] {30, 31}) {
            plan.row(number).locator("[data-pick]").check();
        }
        assertThat(plan.find("[data-picked]")).hasText("2");
        String before = plan.row(32).locator(".es-due").textContent();

        plan.visit().answered(() -> plan.find("[data-open='bulk']").click());
        plan.dialog("bulk").locator("[id$=':PLANNED_END']").fill("2029-11-30");
        plan.press("bulk");
        assertThat(plan.dialog("bulk").locator(".es-error").first()).containsText("pourquoi l’échéance recule");
        plan.dialog("bulk").locator("[id$=':reason']").fill("Le marché est relancé");
        plan.save("bulk");

        assertThat(plan.row(30).locator(".es-due")).containsText("30 nov. 2029");
        assertThat(plan.row(31).locator(".es-due")).containsText("30 nov. 2029");
        assertThat(plan.row(32).locator(".es-due")).hasText(before);

        plan.visit().answered(() -> plan.find("[data-undo='bulk']").click());
        assertThat(plan.find(".es-messages.es-screen")).containsText("Les 2 actions sont revenues");
        assertThat(plan.row(30).locator(".es-due")).not().containsText("30 nov. 2029");
    }
}
