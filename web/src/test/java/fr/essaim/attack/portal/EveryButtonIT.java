// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.demonstration.DemonstrationPeople;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A plain agent opens every view, also those that no link of his leads to, and presses every button found there. */
class EveryButtonIT {

    private static final int MOST_PAGES = 60;

    /** Written by jobs, whoever does what; and the ballot papers, printed for whoever opens the booth first. */
    private static final Set<String> NOBODYS = Set.of(
            "shedlock",
            "job_run",
            "outgoing_notice",
            "portal_notice",
            "portal_notice_mail",
            "idea_told",
            "ballot_paper_line");

    private final Fortress fortress = Fortress.shared();
    private final Intruder agent = fortress.signedIn("agent");
    private final Set<String> known = new HashSet<>();
    private int pages;
    private int pressed;

    @Test
    void nothing_is_changed_but_what_is_the_agents_own() {
        Map<String, List<List<String>>> before = fortress.everything();

        for (String view : Views.all()) {
            pressAll("", Views.address(view));
        }
        for (String address : Crawl.of(agent, MOST_PAGES)) {
            pressAll(address.replaceAll("=\\d+", "="), address);
        }

        assertThat(pages).isGreaterThan(100);
        assertThat(pressed).isGreaterThan(40);
        assertThat(strangeChanges(before, fortress.everything())).isEmpty();
    }

    /** @param kind pages of which each button is pressed once */
    private void pressAll(String kind, String address) {
        Document page = agent.get(address).page();
        pages++;
        List<String> fresh = buttons(page).stream()
                .map(button -> name(kind, button))
                .filter(known::add)
                .toList();
        for (String name : fresh) {
            buttons(agent.get(address).page()).stream()
                    .filter(button -> name(kind, button).equals(name))
                    .findFirst()
                    .ifPresent(button -> {
                        assertThat(agent.press(button.closest("form"), button).status())
                                .as(name)
                                .isNotEqualTo(500);
                        pressed++;
                    });
        }
    }

    /** The same form of another record is pressed once. */
    private static String name(String kind, Element button) {
        String where = button.closest("form").attr("action").replaceAll("=\\d+", "=");
        return kind + " " + where + " " + button.attr("name").replaceAll(":\\d+:", ":") + " " + button.text();
    }

    private static List<Element> buttons(Document page) {
        return page.select("form[action^=/page/] button[name], form[action^=/page/] input[type=submit]");
    }

    /** Rows that came, went or changed without naming the agent. */
    private static Map<String, List<List<String>>> strangeChanges(
            Map<String, List<List<String>>> before, Map<String, List<List<String>>> after) {
        String own = DemonstrationPeople.AGENT.toString();
        Map<String, List<List<String>>> strange = new TreeMap<>();
        after.forEach((table, rows) -> {
            Set<List<String>> changed = new LinkedHashSet<>(rows);
            before.get(table).forEach(changed::remove);
            Set<List<String>> gone = new LinkedHashSet<>(before.get(table));
            rows.forEach(gone::remove);
            changed.addAll(gone);
            changed.removeIf(row -> row.contains(own) || NOBODYS.contains(table));
            if (!changed.isEmpty()) {
                strange.put(table, List.copyOf(changed));
            }
        });
        return strange;
    }
}
