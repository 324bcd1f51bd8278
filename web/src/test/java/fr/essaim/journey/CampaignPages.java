// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A campaign as its team handles it: made from a template, dated, given people, opened, answered. */
final class CampaignPages {

    private static final Pattern CAMPAIGN = Pattern.compile("campaign=(\\d+)");

    private final Visit visit;
    private String campaign;

    CampaignPages(Visit visit) {
        this.visit = visit;
    }

    CampaignPages(Visit visit, String campaign) {
        this.visit = visit;
        this.campaign = campaign;
    }

    Visit visit() {
        return visit;
    }

    /** Its number, as in addresses. */
    String campaign() {
        return campaign;
    }

    Locator find(String selector) {
        return visit.find(".essaim").locator(selector);
    }

    /** A field of a form, by their names in the view. */
    private Locator field(String name) {
        return find("[id$=':" + name + "']");
    }

    /** Another view of the same campaign, such as {@code setup}. */
    CampaignPages open(String view) {
        visit.open("page/ideas?view=" + view + "&campaign=" + campaign);
        return this;
    }

    /** From « Gérer »; ends in the settings of the new campaign. */
    CampaignPages create(String template, String title) {
        visit.open("page/ideas");
        find(".es-nav a[href*='administration']").click();
        find("[data-create]").click();
        find("input[type='radio'][value='" + template + "']").check();
        field("create:title").fill(title);
        field("create:make").click();
        visit.page().waitForURL(address -> address.contains("view=setup"));
        Matcher number = CAMPAIGN.matcher(visit.page().url());
        if (!number.find()) {
            throw new AssertionError("No campaign in " + visit.page().url());
        }
        campaign = number.group(1);
        return this;
    }

    CampaignPages phase(String kind, LocalDate first, LocalDate last) {
        Locator days = find("[data-phase-row='" + kind + "'] input[type='date']");
        days.nth(0).fill(first == null ? "" : first.toString());
        days.nth(1).fill(last == null ? "" : last.toString());
        return this;
    }

    CampaignPages noPhase(String kind) {
        return phase(kind, null, null);
    }

    /** A setting of its own field, such as {@code envelope}. */
    CampaignPages setting(String name, String value) {
        field("setup:" + name).fill(value);
        return this;
    }

    CampaignPages choice(String name, String value) {
        field("setup:" + name).selectOption(value);
        return this;
    }

    CampaignPages tick(String name, boolean ticked) {
        field("setup:" + name).setChecked(ticked);
        return this;
    }

    CampaignPages save() {
        visit.answered(() -> field("setup:save").click());
        told();
        return this;
    }

    /** One sentence says that all is well. */
    private void told() {
        Locator message = find(".es-messages .es-message").first();
        assertThat(message).isVisible();
        assertThat(message).not().hasClass(Pattern.compile("es-(error|warning)"));
    }

    CampaignPages member(String name, String part) {
        Locator person = field("team:member_input");
        person.fill("");
        person.pressSequentially(name);
        find("[id$=':team'] .ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        field("team:part").selectOption(part);
        int before = find("[id$=':team'] .es-members li").count();
        visit.answered(() -> field("team:join").click());
        assertThat(find("[id$=':team'] .es-members li")).hasCount(before + 1);
        return this;
    }

    /** @param mails addresses of agents, one a line */
    CampaignPages audience(String mails, int reached) {
        open("audience");
        field("listForm:pasted")
                .locator("xpath=ancestor::details")
                .locator("summary")
                .click();
        field("listForm:pasted").fill(mails);
        assertThat(
                        Boolean.TRUE.equals(
                                field("listForm:pasted")
                                        .evaluate(
                                                "field => Array.from(new FormData(field.form).values()).some(value => value instanceof File)")))
                .as("a file that nobody chose is sent")
                .isFalse();
        field("listForm:bring").click();
        assertThat(find("[data-list-report]")).isVisible();
        assertThat(find("[data-reach] strong")).containsText(Integer.toString(reached));
        return this;
    }

    /** From here on agents see it. */
    void openCampaign() {
        open("setup");
        String title = find("h1").textContent().strip();
        assertThat(visit.confirm(field("opening:open")))
                .contains(title)
                .contains("est arrêtée")
                .matches("(?s).*(Un agent est|\\d+ agents sont) dans le public.*");
        assertThat(find("[data-move]")).isVisible();
        told();
    }

    /** Everybody reads results, winners and answers from now on. */
    void publishResults() {
        open("results");
        assertThat(find("[data-unpublished]")).isVisible();
        visit.confirm(field("publishForm:publish"));
        assertThat(find("[data-unpublished]")).hasCount(0);
    }

    /** One answer for all ideas that wait, from the dialog of the list. */
    void answerAll(String state, String text) {
        open("answering");
        together("ANSWER");
        field("bulkForm:STATE").selectOption(state);
        field("bulkForm:ANSWER").fill(text);
        saveTogether();
    }

    /** Opens the dialog about all ideas of the list. */
    void together(String move) {
        find("[data-pick-all]").check();
        visit.answered(() -> find("[data-bulk] [data-open='bulk']").click());
        find("dialog[data-dialog='bulk'] input[type='radio'][value='" + move + "']")
                .check();
    }

    void saveTogether() {
        visit.answered(() -> find("dialog[data-dialog='bulk'] footer .es-main").click());
        assertThat(find("dialog[data-dialog='bulk']")).not().isVisible();
        told();
    }
}
