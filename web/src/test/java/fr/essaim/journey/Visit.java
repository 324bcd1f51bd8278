// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.essaim.demonstration.DemonstrationPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person at a browser that speaks French first: a session of its own with one page. */
final class Visit implements AutoCloseable {

    private static final int HEIGHT = 1000;
    private static final int MOST_TABS = 150;
    private static final double LONGEST_WAIT_MS = 30_000;

    /** What can be pressed, is not hidden from screen readers, and has no place on the screen; but for the way past the menu. */
    private static final String UNSEEN = """
            () => [...document.querySelectorAll("button, a[href], summary, [role=button]")]
                .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest("[aria-hidden=true], [inert], .portal-skip"))
                .filter(one => {
                    for (let box = one; box; box = box.parentElement) {
                        const style = getComputedStyle(box);
                        if (style.clipPath === "inset(50%)" || style.overflow === "hidden" && box.clientWidth <= 1 && box.clientHeight <= 1) {
                            return true;
                        }
                    }
                    return false;
                })
                .map(one => one.outerHTML.slice(0, 200))
            """;

    private final String url;
    private final BrowserContext session;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(Browser browser, String url, int width) {
        this.url = url;
        session = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT));
        session.setDefaultTimeout(LONGEST_WAIT_MS);
        session.onConsoleMessage(this::hear);
        session.onWebError(error -> complaints.add("script: " + error.error()));
        session.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MS);
        page = session.newPage();
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            complaints.add("console: " + message.text() + " at " + message.location());
        }
    }

    Page page() {
        return page;
    }

    BrowserContext session() {
        return session;
    }

    /** Such as {@code page/plan?q=x}, or a whole address. */
    Response open(String address) {
        return page.navigate(address.startsWith("http") ? address : url + address);
    }

    /** Fills in the sign-in page that is open. */
    void signIn(String login) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(DemonstrationPeople.PASSWORD);
        page.locator(".portal-signin button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/signin"));
    }

    /** The cookie of a session that the server does not know, as after a restart. */
    List<Cookie> stale() {
        return List.of(new Cookie("JSESSIONID", "A0B1C2D3E4F5").setUrl(url));
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The address without the server. */
    String path() {
        return page.url().substring(url.length() - 1);
    }

    /** Does something that a script asks the server about, and waits until the answer is shown. */
    void answered(Runnable click) {
        page.waitForResponse(
                answer -> "partial/ajax".equals(answer.request().headers().get("faces-request")), click);
        settle();
    }

    /**
     * Presses a button that asks first, and answers yes.
     *
     * @return what it asked
     */
    String confirm(Locator button) {
        button.click();
        Locator question = find("dialog[data-ask][open]");
        String asked = question.locator("[data-ask-text]").textContent();
        answered(() -> question.locator("[data-ask-yes]").click());
        return asked;
    }

    /** Waits until nothing more is asked of the server. */
    void settle() {
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Presses the tabulator until the keyboard is where the selector says. */
    void tabTo(String selector) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("The tabulator does not lead to " + selector + " on " + page.url());
    }

    /** Whether the keyboard is there. */
    boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /**
     * The rules of accessibility find nothing on the page as it stands. What satisfies them is not listed, which costs as
     * much as looking; no page has frames, for which another page would be opened each time. A view of a portlet is told
     * from others by the title of its page.
     */
    void hasNoBarrier() {
        Locator heading = page.locator(".essaim h1");
        if (heading.count() > 0) {
            assertThat(page.title()).startsWith(heading.first().innerText().strip());
        }
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Visit::told)).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(UNSEEN))
                .as("offered to a screen reader and seen by nobody at %s", page.url())
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream()
                        .map((CheckedNode node) -> node.getTarget() + " " + node.getHtml())
                        .limit(5)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }

    /** Nobody has to scroll sideways. */
    void fitsItsWindow() {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels beyond the window at %s", page.url())
                .satisfies(beyond -> assertThat((Integer) beyond).isNotPositive());
    }

    /** The console will rightly say something that holds this text. */
    void expectComplaint(String part) {
        expected.add(part);
    }

    /** What the console said, except what was expected. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    void photograph(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } catch (PlaywrightException e) {
            complaints.add("no photograph: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
