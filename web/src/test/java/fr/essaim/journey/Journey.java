// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import fr.essaim.server.RunningEssaim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people do, in Chromium, on the finished product with its demonstration authority. The server and the browser are
 * started once for all journeys; each person of a journey has a browser session of their own. Every journey also fails
 * when a browser's console complains. Journeys run in any order: each changes actions that no other one counts on.
 */
@ExtendWith(Witness.class)
abstract class Journey {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final Path PHOTOGRAPHS = Path.of(System.getProperty("essaim.screenshots", "target/screenshots"));

    private final List<Visit> visits = new ArrayList<>();
    private Browser browser;

    void begin(Browser chromium) {
        this.browser = chromium;
    }

    static RunningEssaim essaim() {
        return RunningEssaim.shared();
    }

    /** The one that this journey visits. */
    RunningEssaim server() {
        return essaim();
    }

    /** Somebody who has not signed in yet. */
    final Visit somebody() {
        return somebody(WIDE);
    }

    /** @param width of the window in CSS pixels */
    final Visit somebody(int width) {
        Visit visit = new Visit(browser, server().url(), width);
        visits.add(visit);
        return visit;
    }

    final Visit signedIn(String login) {
        return signedIn(login, WIDE);
    }

    /** On a page that costs little: each journey opens its own next. */
    final Visit signedIn(String login, int width) {
        Visit visit = somebody(width);
        visit.open("signin?to=%2Faccount");
        visit.signIn(login);
        return visit;
    }

    /** The list of the plan, opened by somebody who signs in for it. */
    final PlanPage planAs(String login) {
        Visit visit = somebody();
        visit.open("page/plan");
        visit.signIn(login);
        return new PlanPage(visit);
    }

    void photograph(String name) {
        for (int i = 0; i < visits.size(); i++) {
            visits.get(i).photograph(PHOTOGRAPHS.resolve(name + "-" + i + ".png"));
        }
    }

    @AfterEach
    void no_console_complained() {
        List<String> complaints =
                visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
        visits.forEach(Visit::close);
        assertThat(complaints).isEmpty();
    }
}
