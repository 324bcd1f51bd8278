// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What axe finds on the views of idea boxes, and whether they fit: each is opened once, and looked at on a desk and on a phone. */
class IdeaAccessibilityIT extends Journey {

    private static final int HEIGHT = 900;

    @Test
    void what_an_agent_reads_and_fills_in() {
        Visit visit = signedIn("agent");
        shows(visit, "page/ideas");
        String form = leadsTo(visit.find("main a[href*='view=deposit']").last());
        String campaign = form.replace("view=deposit", "view=campaign");
        String booth = leadsTo(visit.find("main a[href*='view=vote']").first());
        for (String view : List.of("mine", "duties", "answers")) {
            shows(visit, "page/ideas?view=" + view);
        }
        shows(visit, form);
        shows(visit, booth);
        shows(visit, campaign);
        shows(
                visit,
                leadsTo(visit.find("main a[href*='idea='][href*='view=idea']").first()));
    }

    @Test
    void the_results_before_they_are_published() {
        Visit visit = signedIn("agent");
        visit.open("page/ideas");
        visit.open(leadsTo(visit.find("main a[href*='view=vote']").first()).replace("view=vote", "view=results"));
        assertThat(visit.find(".es-empty h1")).isVisible();
        check(visit);
    }

    @Test
    void the_rooms_of_a_campaign_s_team() {
        Visit visit = signedIn("rh");
        shows(visit, "page/ideasadmin");
        String office = leadsTo(visit.find("main a[href*='view=office']")
                .filter(new Locator.FilterOptions().setHasText("Budget participatif"))
                .first());
        shows(visit, leadsTo(visit.find("main a[href*='view=calendar']").first()));
        shows(visit, office);
        List<String> rooms = visit.find(".es-rooms a:not([aria-current])").all().stream()
                .map(IdeaAccessibilityIT::leadsTo)
                .toList();
        assertThat(rooms)
                .anyMatch(room -> room.contains("view=setup"))
                .anyMatch(room -> room.contains("view=audience"))
                .anyMatch(room -> room.contains("view=ballots"));
        rooms.forEach(room -> shows(visit, room));
    }

    private static String leadsTo(Locator link) {
        return link.getAttribute("href").substring(1);
    }

    private static void shows(Visit visit, String address) {
        visit.open(address);
        assertThat(visit.find("main h1").first()).isVisible();
        assertThat(visit.find(".es-empty h1")).hasCount(0);
        check(visit);
    }

    private static void check(Visit visit) {
        for (int width : new int[] {NARROW, WIDE}) {
            visit.page().setViewportSize(width, HEIGHT);
            visit.hasNoBarrier();
            visit.fitsItsWindow();
        }
    }
}
