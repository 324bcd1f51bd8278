// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.util.Map;

/** One voter: the booth is opened, one idea is ticked. */
final class BoothVote {

    private static final Map<String, String> SCRIPTED =
            Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");

    private final Browser browser;
    private final long campaign;
    private FacesForm loader;

    BoothVote(Browser browser, long campaign) {
        this.browser = browser;
        this.campaign = campaign;
    }

    /** @return nanoseconds until the page was there */
    long enter() {
        long begin = System.nanoTime();
        Browser.Answer answer = browser.get("page/ideas?view=vote&campaign=" + campaign);
        long end = System.nanoTime();
        loader = FacesForm.of(answer.text(), "choiceLoader");
        return end - begin;
    }

    /** @return nanoseconds until the vote was said to be kept */
    long choose(long idea) {
        Map<String, String> sent = loader.click(Map.of("choice", idea + ":1"));
        long begin = System.nanoTime();
        Browser.Answer answer = browser.post(loader.address(), sent, SCRIPTED);
        String text = answer.text();
        long end = System.nanoTime();
        if (answer.status() != 200 || !text.contains("data-saved")) {
            throw new Journey.WrongAnswerException("A vote was not kept: " + answer.status() + " " + text);
        }
        return end - begin;
    }
}
