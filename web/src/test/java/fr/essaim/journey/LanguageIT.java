// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageIT extends Journey {

    @Test
    void the_portal_and_its_portlets_change_language_together() {
        PlanPage plan = planAs("rh").open("by=status");
        Visit visit = plan.visit();
        assertThat(visit.find("html")).hasAttribute("lang", "fr");
        assertThat(plan.find(".es-nav a").first()).hasText("Tableau de bord");

        visit.find(".portal-languages button[value='en']").click();

        assertThat(visit.find("html")).hasAttribute("lang", "en");
        assertThat(plan.find(".es-nav a").first()).hasText("Dashboard");
        assertThat(visit.path()).isEqualTo("/page/plan?by=status");
        visit.answered(() -> plan.filter("by").selectOption("none"));
        assertThat(plan.find("[data-count]")).containsText("117 actions");
        assertThat(plan.find("[data-status='IN_PROGRESS'] .es-chip").first()).hasText("In progress");

        visit.find(".portal-languages button[value='fr']").click();
        assertThat(visit.find("html")).hasAttribute("lang", "fr");
        assertThat(plan.find(".es-nav a").first()).hasText("Tableau de bord");
    }

    @Test
    void the_sign_in_page_changes_language_before_anyone_has_signed_in() {
        Visit visit = somebody();
        visit.open("signin?to=%2Fpage%2Fplan%3Fby%3Daxis");
        assertThat(visit.find("h1")).hasText("Connexion");

        visit.find(".portal-languages button[value='en']").click();

        assertThat(visit.find("html")).hasAttribute("lang", "en");
        assertThat(visit.find("h1")).hasText("Sign in");
        visit.find("#login").fill("nobody");
        visit.find("#password").fill("nothing");
        visit.expectComplaint("status of 401");
        visit.find(".portal-signin button[type=submit]").click();
        assertThat(visit.find("[role=alert]")).hasText("Wrong login or password.");
    }
}
