// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the ideas that resemble a title, as the form's script does while someone types. */
final class SimilarSearch implements Journey {

    private static final Pattern ADDRESS = Pattern.compile("data-similar=\"([^\"]+)\"");

    private final Browser browser;
    private final long campaign;
    private final List<String> titles;
    private final String address;
    private int count;

    SimilarSearch(Browser browser, long campaign, List<String> titles) {
        this.browser = browser;
        this.campaign = campaign;
        this.titles = titles;
        Matcher found = ADDRESS.matcher(
                browser.get("page/ideas?view=deposit&campaign=" + campaign).text());
        if (!found.find()) {
            throw new WrongAnswerException("The form does not ask for similar ideas");
        }
        address = found.group(1).replace("&amp;", "&").replaceFirst("^https?://[^/]+", "");
    }

    @Override
    public long once() {
        String title = titles.get(count++ % titles.size());
        long begin = System.nanoTime();
        Browser.Answer answer = browser.post(
                address,
                Map.of("campaign", Long.toString(campaign), "idea", "0", "title", title, "text", ""),
                Map.of());
        long end = System.nanoTime();
        if (answer.status() != 200 || !answer.text().contains("<li")) {
            throw new WrongAnswerException("No similar ideas: " + answer.status() + " " + answer.text());
        }
        return end - begin;
    }
}
