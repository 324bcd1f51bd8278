// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ideas of a campaign as agents handle them: written, supported, discussed, chosen, answered. */
final class IdeaPages {

    private static final Pattern IDEA = Pattern.compile("idea=(\\d+)");

    private final Visit visit;
    private final String campaign;

    IdeaPages(Visit visit, String campaign) {
        this.visit = visit;
        this.campaign = campaign;
    }

    /** The campaign of the demonstration that always takes ideas. */
    static String permanentBox(Visit visit) {
        visit.open("page/ideas");
        return visit.find(".essaim article[data-kind='PERMANENT']").first().getAttribute("data-campaign");
    }

    Visit visit() {
        return visit;
    }

    Locator find(String selector) {
        return visit.find(".essaim").locator(selector);
    }

    Locator field(String name) {
        return find("[id$=':" + name + "']");
    }

    IdeaPages open(String view) {
        visit.open("page/ideas?view=" + view + "&campaign=" + campaign);
        return this;
    }

    IdeaPages sheet(String idea) {
        visit.open("page/ideas?view=idea&idea=" + idea);
        assertThat(find("[data-sheet='" + idea + "']")).isVisible();
        return this;
    }

    /** Opens the campaign's page and from there the form. */
    IdeaPages begin(String title, String text) {
        open("campaign");
        find("[data-deposit]").click();
        field("ideaForm:title").fill(title);
        field("ideaForm:description").fill(text);
        return this;
    }

    IdeaPages kind(String kind) {
        find("[data-kind-choice][value='" + kind + "']").check();
        return this;
    }

    /** What only projects tell. */
    IdeaPages project(String benefit, String time, String euros) {
        field("ideaForm:benefit").fill(benefit);
        field("ideaForm:time").fill(time);
        field("ideaForm:cost").fill(euros);
        return this;
    }

    /** Answers a question of the campaign, by its words. */
    IdeaPages answerQuestion(String question, String text) {
        visit.page().getByLabel(question).fill(text);
        return this;
    }

    /** Puts the draft aside, which then has a place for co-authors and files. */
    IdeaPages goOn() {
        field("ideaForm:goOn").click();
        assertThat(find("[data-co-authors]")).isVisible();
        return this;
    }

    IdeaPages inviteCoAuthor(String name) {
        Locator colleague = field("coAuthorForm:colleague_input");
        colleague.pressSequentially(name);
        find("[data-co-authors] .ui-autocomplete-item").first().click();
        visit.answered(
                () -> find("[data-co-authors] button:has-text('Inviter')").click());
        assertThat(find("[data-co-authors] .es-plain-list li")).containsText(name);
        return this;
    }

    IdeaPages acceptInvitation(String title) {
        visit.open("page/ideas?view=mine");
        visit.answered(() -> find("li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("button.es-main")
                .click());
        return this;
    }

    /** From « Mes contributions ». */
    IdeaPages reopenDraft(String title) {
        visit.open("page/ideas?view=mine");
        find("[data-drafts] a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        assertThat(find("[data-co-authors]")).isVisible();
        return this;
    }

    /** Accepts the rules where they are not yet, deposits, and tells the number of the idea in addresses. */
    String submit() {
        Locator rules = field("ideaForm:accepted");
        if (rules.count() > 0) {
            rules.check();
        }
        field("ideaForm:submit").click();
        visit.page().waitForURL(address -> address.contains("view=idea"));
        assertThat(find("[data-sheet]")).isVisible();
        Matcher number = IDEA.matcher(visit.page().url());
        if (!number.find()) {
            throw new AssertionError("No idea in " + visit.page().url());
        }
        return number.group(1);
    }

    void support() {
        visit.answered(() -> find("[data-support-give]").click());
        assertThat(find("[data-support='true']")).isVisible();
    }

    /** Accepts the rules on their own page. */
    IdeaPages acceptRules() {
        open("rules");
        visit.answered(() -> field("rules:accept").click());
        assertThat(find("[data-accepted]")).isVisible();
        return this;
    }

    /** From the sheet of an idea, and back to it. */
    IdeaPages acceptRulesFirst() {
        find("[data-discussion] [data-rules] a").click();
        visit.answered(() -> field("rules:accept").click());
        find("[data-accepted] a.es-main").click();
        assertThat(find("[data-sheet]")).isVisible();
        return this;
    }

    void comment(String text) {
        field("commentForm:text").fill(text);
        visit.answered(() -> field("commentForm:send").click());
        assertThat(find(".es-comments")).containsText(text);
    }

    /** Ticks an idea in the booth. */
    Locator choice(String idea, int points) {
        return find("[data-idea='" + idea + "'] [data-vote='" + points + "']");
    }

    /** The reviewer finds every criterion met. */
    void findAdmissible(String idea, String euros) {
        visit.open("page/ideas?view=review&idea=" + idea);
        Locator criteria = find("[id$=':reviewForm'] .es-criterion");
        assertThat(criteria.first()).isVisible();
        for (int place = 0; place < criteria.count(); place++) {
            Locator yes = criteria.nth(place).locator("input[type='radio']").first();
            visit.answered(yes::check);
        }
        field("reviewForm:cost").fill(euros);
        visit.answered(() -> field("reviewForm:conclude").click());
        assertThat(find("[data-review] [data-verdict='ADMISSIBLE']")).isVisible();
    }

    Locator dialog(String name) {
        return find("dialog[data-dialog='" + name + "']");
    }

    /** Opens a dialog of the answer on the sheet. */
    Locator openDialog(String name) {
        visit.answered(
                () -> find("[data-answer-tools] [data-open='" + name + "']").click());
        assertThat(dialog(name)).isVisible();
        return dialog(name);
    }

    void press(String name) {
        visit.answered(() -> dialog(name).locator("footer .es-main").click());
        assertThat(dialog(name)).not().isVisible();
    }

    /** Writes the answer, signs it and lets all read it from now on. */
    void answerNow(String state, String text) {
        openDialog("official");
        field("officialForm:STATE").selectOption(state);
        field("officialForm:ANSWER").fill(text);
        press("official");
        sign();
        publish("NOW");
    }

    void sign() {
        Locator sign = find("[data-answer-tools] [data-open='answersign']");
        if (sign.count() > 0) {
            visit.answered(sign::click);
            assertThat(sign).hasCount(0);
        }
    }

    /** @param moment NOW or RESULTS */
    void publish(String moment) {
        openDialog("answerpublish").locator("input[value='" + moment + "']").check();
        press("answerpublish");
    }

    void lead(Locator become, String name) {
        Locator person = become.locator("[id$=':LEAD_input']");
        person.fill("");
        person.pressSequentially(name);
        become.locator(".ui-autocomplete-item").first().click();
    }

    /** The idea becomes an action of the plan, whose sheet names the idea. */
    void becomeAction(String title, String lead, LocalDate start) {
        Locator become = openDialog("become");
        become.locator("input[value='ACTION']").check();
        become.locator("[id$=':AXIS']").selectOption(new SelectOption().setIndex(1));
        lead(become, lead);
        become.locator("[id$=':PLANNED_START']").fill(start.toString());
        become.locator("[id$=':PLANNED_END']").fill(start.plusMonths(6).toString());
        press("become");

        Locator action = find("[data-outcomes] li a");
        assertThat(action).containsText(title);
        action.click();
        assertThat(find("[data-sheet] h1, h1").first()).containsText(title);
        Locator origin = find("[data-origins] a");
        assertThat(origin).containsText(title);
        origin.click();
        assertThat(find("[data-outcomes]")).containsText(title);
    }
}
