// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesIT extends Journey {

    private static final int LONGEST_DELIVERY_SECONDS = 60;

    /** The director makes someone lead; some seconds later the bell tells, and leads to the sheet, by keyboard alone. */
    @Test
    void whoever_is_made_lead_finds_it_behind_the_bell_and_goes_to_the_sheet() {
        Visit lead = signedIn("pilote");
        String name = lead.find(".portal-user-name").innerText();
        nameLead(10, name);

        awaitUnread(lead);
        lead.tabTo(".portal-bell");
        lead.press("Enter");
        Locator newest = lead.find(".portal-notices li").first();
        assertThat(newest).containsText("Vous pilotez désormais l’action 10");
        assertThat(newest).hasClass(Pattern.compile("portal-unread"));
        lead.hasNoBarrier();
        lead.fitsItsWindow();

        lead.tabTo(".portal-notices li:first-child a");
        lead.press("Enter");
        assertThat(lead.find("[data-sheet='10']")).isVisible();
        lead.open("notices");
        assertThat(newest).not().hasClass(Pattern.compile("portal-unread"));
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 1024, NARROW})
    void all_are_read_at_once_on_any_screen(int width) {
        int number = width == WIDE ? 11 : width == NARROW ? 13 : 12;
        Visit lead = signedIn("pilote", width);
        nameLead(number, lead.find(".portal-user-name").textContent());
        awaitUnread(lead);
        lead.open("notices");
        lead.hasNoBarrier();
        lead.fitsItsWindow();

        lead.find("button[value='read-all']").click();

        assertThat(lead.find(".portal-unread")).hasCount(0);
        assertThat(lead.find(".portal-unread-count")).hasCount(0);
        assertThat(lead.find(".portal-notices li").first()).isVisible();
        lead.hasNoBarrier();
        lead.fitsItsWindow();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void who_was_told_nothing_reads_what_will_be_here(int width) {
        Visit agent = signedIn("admin", width);
        agent.open("notices");

        assertThat(agent.find(".portal-empty h2")).isVisible();
        agent.hasNoBarrier();
        agent.fitsItsWindow();
    }

    private void nameLead(int action, String name) {
        PlanPage plan = planAs("dgs").open("q=" + action);
        plan.open(action, "edit");
        Locator field = plan.dialog("edit").locator("[id$=':editForm:LEAD_input']");
        field.fill("");
        field.pressSequentially(name);
        Locator suggestion =
                plan.dialog("edit").locator(".ui-autocomplete-item").first();
        assertThat(suggestion).containsText(name);
        suggestion.click();
        plan.save("edit");
    }

    /** What was told is handed over every five seconds. */
    private static void awaitUnread(Visit lead) {
        Locator count = lead.find(".portal-unread-count");
        for (int second = 0; second < LONGEST_DELIVERY_SECONDS; second++) {
            lead.open("page/plan");
            if (count.count() > 0) {
                return;
            }
            lead.page().waitForTimeout(1_000);
        }
        assertThat(count).isVisible();
    }
}
