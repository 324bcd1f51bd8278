// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;

/** The plan portlet as its visitors handle it. */
final class PlanPage {

    private final Visit visit;

    PlanPage(Visit visit) {
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }

    /** @param query of the address, such as {@code q=accueil&by=axis}; empty for the whole list */
    PlanPage open(String query) {
        visit.open("page/plan" + (query.isEmpty() ? "" : "?" + query));
        return this;
    }

    Locator find(String selector) {
        return visit.find(".essaim").locator(selector);
    }

    Locator rows() {
        return find("tr[data-action]");
    }

    /** @param number the action's official number */
    Locator row(int number) {
        return find("tr[data-action-number='" + number + "']");
    }

    List<Integer> numbers() {
        return rows().all().stream()
                .map(row -> Integer.valueOf(row.getAttribute("data-action-number")))
                .toList();
    }

    /** The figure of a tile: actions, completed, in-progress, overdue, unreported, priorities. */
    int tile(String kind) {
        return Integer.parseInt(
                find("[data-tile='" + kind + "'] b").textContent().strip());
    }

    /** A field of the filter, by its name in the address. */
    Locator filter(String name) {
        return find("[id$=':filters:" + name + "']");
    }

    void chooseStatus(String code) {
        Locator menu = find("details.es-choice-menu");
        if (menu.getAttribute("open") == null) {
            menu.locator("summary").click();
        }
        visit.answered(() -> menu.locator("input[value='" + code + "']").check());
    }

    Locator dialog(String name) {
        return find("dialog[data-dialog='" + name + "']");
    }

    /** Opens a dialog by the button of a row of the list. */
    Locator open(int number, String name) {
        visit.answered(() -> row(number).locator("[data-open='" + name + "']").click());
        assertThat(dialog(name)).isVisible();
        return dialog(name);
    }

    /** A field of the edit dialog, by its name in the domain. */
    Locator field(String name) {
        return dialog("edit").locator("[id$=':editForm:" + name + "']");
    }

    /** Presses the main button of an open dialog. */
    void press(String name) {
        visit.answered(() -> dialog(name).locator("footer .es-main").click());
    }

    /** Presses the main button of an open dialog, which closes for all is well. */
    void save(String name) {
        press(name);
        assertThat(dialog(name)).not().isVisible();
        assertThat(find(".es-messages .es-message")).hasCount(1);
        assertThat(find(".es-messages .es-message").first()).not().hasClass(Pattern.compile("es-(error|warning)"));
    }

    /** Opens the sheet of an action of the list. */
    void openSheet(int number) {
        row(number).locator(".es-title a").click();
        assertThat(find("[data-sheet='" + number + "']")).isVisible();
    }
}
