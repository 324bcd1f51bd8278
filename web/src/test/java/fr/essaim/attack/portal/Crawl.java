// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Follows links from page to page. */
final class Crawl {

    private static final Pattern NUMBER = Pattern.compile("=\\d+");

    private Crawl() {}

    /** One address of each kind of page that somebody is led to: those that differ by numbers alone are of one kind. */
    static Set<String> of(Intruder visitor, int most) {
        Set<String> kinds = new HashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        // Last the page that leads to all others: whose record is the first of its kind is for their own lists to say
        Deque<String> next = new ArrayDeque<>(Views.pages().stream()
                .sorted(Comparator.comparing(page -> page.equals("desk")))
                .map(page -> "/page/" + page)
                .toList());
        while (!next.isEmpty() && addresses.size() < most) {
            String address = next.remove();
            if (kinds.add(NUMBER.matcher(address).replaceAll("="))) {
                addresses.add(address);
                for (Element link : visitor.get(address).page().select("a[href^=/page/]:not([href*=_type=resource])")) {
                    next.add(link.attr("href"));
                }
            }
        }
        return addresses;
    }
}
