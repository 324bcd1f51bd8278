// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** What was typed comes back until the server has it, whatever took it from the screen; what is secret does not. */
class TypedTextIT extends Journey {

    private static final String KEPT = "() => sessionStorage.getItem('essaim.typed') || ''";

    private static void endSession(Visit visit) {
        visit.session().clearCookies();
        visit.session().addCookies(visit.stale());
        visit.expectComplaint("status of 401");
    }

    @Test
    void the_escape_key_keeps_what_a_dialog_held_and_cancel_does_not() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        Locator text = plan.open(21, "report").locator("[id$=':reportForm:text']");
        text.fill("Écrit, puis la touche de trop.");
        visit.press("Escape");
        assertThat(plan.dialog("report")).not().isVisible();

        plan.open(22, "report");
        assertThat(text).hasValue("");
        visit.press("Escape");
        plan.open(21, "report");
        assertThat(text).hasValue("Écrit, puis la touche de trop.");
        assertThat(plan.dialog("report").locator("[data-put-back]")).isVisible();
        visit.hasNoBarrier();

        plan.dialog("report").locator("footer [data-close]").click();
        plan.open(21, "report");
        assertThat(text).hasValue("");
        assertThat(plan.dialog("report").locator("[data-put-back]")).hasCount(0);
    }

    @Test
    void what_came_back_can_be_dropped_for_what_is_saved() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        plan.open(23, "edit");
        String title = plan.field("TITLE").inputValue();
        plan.field("TITLE").fill("Un intitulé abandonné");
        visit.press("Escape");
        plan.open(23, "edit");
        assertThat(plan.field("TITLE")).hasValue("Un intitulé abandonné");

        visit.answered(
                () -> plan.dialog("edit").locator("[data-put-back] button").click());

        assertThat(plan.field("TITLE")).hasValue(title);
        assertThat(plan.dialog("edit").locator("[data-put-back]")).hasCount(0);
    }

    @Test
    void a_note_is_there_again_after_the_way_back_and_gone_once_it_is_saved() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        plan.openSheet(24);
        Locator note = plan.find("[id$=':noteForm:note']");
        note.fill("Commencée avant d’aller voir la liste.");
        visit.open("page/plan");
        visit.page().goBack();

        assertThat(note).hasValue("Commencée avant d’aller voir la liste.");
        visit.answered(() -> plan.find("[id$=':noteForm'] button[type=submit]").click());
        assertThat(plan.find("[data-notes] li").first()).containsText("Commencée avant");
        assertThat(note).hasValue("");
        visit.page().reload();
        assertThat(note).hasValue("");
        assertThat((String) visit.page().evaluate(KEPT)).doesNotContain("Commencée");
    }

    @Test
    void after_a_session_that_ended_the_sign_in_says_so_and_the_settings_are_as_they_were_typed() {
        Visit visit = signedIn("rh");
        CampaignPages campaign = new CampaignPages(visit).create("CONTEST", "Concours de saison");
        Locator title = visit.find(".essaim [id$=':setup:title']");
        Locator text = visit.find(".essaim textarea[id*=':setup:']").first();
        title.fill("Concours d’automne");
        text.fill("Un texte long à écrire.");
        endSession(visit);

        visit.find(".essaim button[id$=':setup:save']").click();
        visit.page().waitForURL("**/signin?**");
        assertThat(visit.find(".portal-note")).containsText("Votre session est terminée");
        visit.signIn("rh");

        assertThat(title).hasValue("Concours d’automne");
        assertThat(text).hasValue("Un texte long à écrire.");
        assertThat(visit.find("[data-put-back]")).isVisible();
        visit.answered(() -> visit.find(".essaim button[id$=':setup:save']").click());
        campaign.open("setup");
        assertThat(title).hasValue("Concours d’automne");
        assertThat(visit.find("[data-put-back]")).hasCount(0);
        visit.open("page/ideas?view=create");
        assertThat(visit.find(".essaim [id$=':create:title']")).hasValue("");
    }

    @Test
    void an_idea_whose_draft_can_no_longer_be_kept_says_so_and_comes_back() {
        Visit visit = signedIn("agent");
        IdeaPages ideas = new IdeaPages(visit, IdeaPages.permanentBox(visit));
        ideas.open("campaign");
        ideas.find("[data-deposit]").click();
        endSession(visit);

        ideas.field("ideaForm:title").fill("Des bancs à l’ombre");
        assertThat(visit.find("[data-draft-state]")).containsText("Votre session est terminée");
        visit.find("[data-draft-state] a").click();
        assertThat(visit.find(".portal-note")).containsText("Votre session est terminée");
        visit.signIn("agent");

        assertThat(ideas.field("ideaForm:title")).hasValue("Des bancs à l’ombre");
        assertThat(visit.find("[data-draft-state]")).containsText("Brouillon enregistré");
        assertThat((String) visit.page().evaluate(KEPT)).isEmpty();
    }

    @Test
    void each_tab_keeps_what_was_typed_in_it() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        plan.openSheet(25);
        plan.find("[id$=':noteForm:note']").fill("Dans le premier onglet.");
        try (Page second = visit.session().newPage()) {
            second.navigate(visit.page().url());
            Locator note = second.locator("[id$=':noteForm:note']");
            assertThat(note).hasValue("");
            note.fill("Dans le second.");
            second.locator("[id$=':noteForm'] button[type=submit]").click();
            assertThat(second.locator("[data-notes] li").first()).containsText("Dans le second.");
        }
        visit.page().reload();
        assertThat(plan.find("[id$=':noteForm:note']")).hasValue("Dans le premier onglet.");
    }

    @Test
    void whoever_signs_in_next_at_the_same_tab_finds_nothing() {
        PlanPage plan = planAs("pilote");
        Visit visit = plan.visit();
        plan.openSheet(56);
        String sheet = visit.path();
        plan.find("[id$=':noteForm:note']").fill("Pour moi seul.");
        endSession(visit);
        visit.open(sheet.substring(1));
        visit.signIn("dgs");

        assertThat(plan.find("[id$=':noteForm:note']"))
                .hasValue("", new LocatorAssertions.HasValueOptions().setTimeout(2_000));
        assertThat((String) visit.page().evaluate(KEPT)).isEmpty();
    }

    @Test
    void the_code_of_a_ballot_is_kept_nowhere() {
        Visit visit = signedIn("agent");
        String campaign = voting(visit);
        visit.open("page/ideas?view=kiosk&campaign=" + campaign);
        visit.find(".essaim [id$=':codeForm:code']").fill("ABCD-EFGH");

        assertThat((String) visit.page().evaluate(KEPT)).isEmpty();
    }

    private static String voting(Visit visit) {
        visit.open("page/ideas");
        return visit.find(".essaim article[data-kind='STAFF_BUDGET']").first().getAttribute("data-campaign");
    }
}
