// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How beans of views are written: one for a screen, a dialog or a form, and hardly more than its buttons. */
class BeansTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("(?m)^@Named\\(");
    private static final int LINES = 80;
    private static final int LONGEST = 200;

    /** Beans that are longer, and why. */
    private static final Map<String, String> LISTED = Map.ofEntries(
            Map.entry("Screen", "is no page: texts, formats and messages for all of them"),
            Map.entry(
                    "AudienceBean",
                    "each button of the tag e:audienceRules is a method: begin, cancel, add, remove, ask"),
            Map.entry("RollBean", "one table with a decision about its ticked lines, over three lists of the roll"),
            Map.entry("JuryBean", "puts together what juror, deliberation and minutes show on one page"),
            Map.entry("IdeaSheetBean", "tells a dozen other beans of the sheet which idea and campaign it is"),
            Map.entry(
                    "DraftBean",
                    "depositing is one path with four ways to be refused, and nothing typed is lost on any"),
            Map.entry("BulkBean", "edits actions together and takes that back, each refused with the action at fault"),
            Map.entry("SetupBean", "a new plan and one that there is are saved by the same button"),
            Map.entry("CampaignBean", "a list with a filter in its address, for readers, authors and the team"),
            Map.entry("DiscussionBean", "order, pages and unfolded answers of the threads are kept together"),
            Map.entry("DashboardBean", "one page of tiles, charts and list, read from one board"),
            Map.entry("CoAuthorsBean", "on the sheet of an idea, and beside its form"),
            Map.entry("DepositBean", "three ways into one form, each with its own right"),
            Map.entry("ModerationBean", "three lists behind one address"),
            Map.entry("AnsweringBean", "a list with filter and pages, and the campaign that its dialogs are about"),
            Map.entry("CampaignSetupBean", "settings, rules and messages are saved by one button"),
            Map.entry("ReplicationBean", "one dialog adds, changes and withdraws"),
            Map.entry("BallotsBean", "figures, codes drawn just now and piles of one polling station"),
            Map.entry("PaperBallotsBean", "three buttons over one form, of which no session keeps what was typed"),
            Map.entry("SealingBean", "the passphrases of scrutineers, step by step"),
            Map.entry("ResultsBean", "results of each method of voting, and their closing"),
            Map.entry("BoothBean", "choices, withdrawal and the sending of one ballot paper"),
            Map.entry("PublicationBean", "the moment of results, alone or with answers"),
            Map.entry("KioskBean", "a vote in the presence of a scrutineer, begun and ended"));

    @Test
    void a_bean_is_short_unless_listed_with_its_reason() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>(beans());
        tooLong.entrySet().removeIf(bean -> bean.getValue() < LINES || LISTED.containsKey(bean.getKey()));

        assertThat(tooLong).isEmpty();
    }

    @Test
    void what_is_listed_is_a_bean_and_not_endless() throws IOException {
        Map<String, Integer> beans = beans();

        assertThat(beans).containsKeys(LISTED.keySet().toArray(String[]::new));
        assertThat(LISTED.keySet())
                .allSatisfy(bean -> assertThat(beans.get(bean)).isLessThan(LONGEST));
    }

    @Test
    void half_of_the_beans_are_far_shorter() throws IOException {
        int[] lengths =
                beans().values().stream().sorted().mapToInt(lines -> lines).toArray();

        assertThat(lengths[lengths.length / 2]).isLessThan(LINES);
    }

    /** Lines by the names of classes. */
    private static Map<String, Integer> beans() throws IOException {
        Map<String, Integer> beans = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : new TreeSet<>(
                    files.filter(each -> each.toString().endsWith(".java")).toList())) {
                String text = Files.readString(file);
                if (BEAN.matcher(text).find()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    beans.put(name, (int) text.lines().count());
                }
            }
        }
        assertThat(beans).hasSizeGreaterThan(60);
        return beans;
    }
}
