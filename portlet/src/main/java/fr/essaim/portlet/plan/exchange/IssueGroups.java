// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.portlet.plan.exchange.ImportPage.Issue;
import fr.essaim.text.BundleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what is wrong with a file, what is wrong alike on many lines once with all these lines. */
final class IssueGroups {

    private static final int RANGES_SHOWN = 10;

    private final BundleText sentences;
    private final Map<Issue, List<Integer>> lines = new LinkedHashMap<>();

    IssueGroups(Collection<ImportIssue> issues, BundleText sentences) {
        this.sentences = sentences;
        issues.forEach(issue -> lines.computeIfAbsent(issue(issue, ""), any -> new ArrayList<>())
                .add(issue.line()));
    }

    private Issue issue(ImportIssue issue, String line) {
        return new Issue(
                issue.sheet(),
                line,
                issue.column(),
                issue.value(),
                issue.sentence(sentences),
                String.join(" · ", issue.acceptedValues()));
    }

    /** The first of them, in the order in which they were found. */
    List<Issue> shown(int most) {
        return lines.entrySet().stream()
                .limit(most)
                .map(entry -> withLines(entry.getKey(), ranges(entry.getValue())))
                .toList();
    }

    /** How many issues the first of them stand for. */
    int count(int most) {
        return lines.values().stream().limit(most).mapToInt(List::size).sum();
    }

    private static Issue withLines(Issue issue, String line) {
        return new Issue(issue.sheet(), line, issue.column(), issue.value(), issue.reason(), issue.accepted());
    }

    /** As in « 2-14, 17 »; empty for what is about the whole file. */
    private static String ranges(List<Integer> lines) {
        List<String> shown = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int line : lines) {
            if (last > 0 && line != last && line != last + 1) {
                shown.add(range(first, last));
                first = line;
            }
            first = first == 0 ? line : first;
            last = line;
        }
        if (last > 0) {
            shown.add(range(first, last));
        }
        boolean all = shown.size() <= RANGES_SHOWN;
        return String.join(", ", all ? shown : shown.subList(0, RANGES_SHOWN)) + (all ? "" : "…");
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
