// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whole names typed after an at sign without being chosen from the list. A name is the longest run of words that somebody
 * bears; where exactly one of its bearers may be mentioned, that is who is meant.
 */
final class TypedNames {

    private static final String WORD = "\\p{L}[\\p{L}\\p{M}’'-]*+";
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.@/-])@(" + WORD + "(?:[ \\u00a0]" + WORD + "){1,4})");
    private static final Pattern BLANK = Pattern.compile("[ \\u00a0]");

    private final Directory directory;
    private final DiscussedRecord record;

    TypedNames(Directory directory, DiscussedRecord record) {
        this.directory = directory;
        this.record = record;
    }

    /** The text with mentions in place of those names, of the first twenty at most. */
    String resolved(String text) {
        List<String> runs = NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .limit(Mentions.MOST)
                .toList();
        if (runs.isEmpty()) {
            return text;
        }
        Set<String> asked = new LinkedHashSet<>();
        runs.forEach(run -> asked.addAll(longestFirst(run)));
        Map<String, List<StaffMember>> bearers = bearers(asked);
        Set<AgentId> found = bearers.values().stream()
                .flatMap(List::stream)
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        Set<AgentId> mentionable = found.isEmpty() ? Set.of() : record.mentionable(found);
        return NAME.matcher(text).replaceAll(name -> {
            String run = name.group(1);
            return Matcher.quoteReplacement("@"
                    + longestFirst(run).stream()
                            .filter(borne ->
                                    !bearers.getOrDefault(borne, List.of()).isEmpty())
                            .findFirst()
                            .map(borne ->
                                    mention(borne, bearers.get(borne), mentionable) + run.substring(borne.length()))
                            .orElse(run));
        });
    }

    /** None while the directory is away: a comment is not refused for that, and its writer is told whom nobody was told for. */
    private Map<String, List<StaffMember>> bearers(Set<String> asked) {
        try {
            return directory.allNamed(record.site(), asked);
        } catch (DirectoryAwayException e) {
            return Map.of();
        }
    }

    private static String mention(String name, List<StaffMember> bearers, Set<AgentId> mentionable) {
        List<AgentId> meant = bearers.stream()
                .map(StaffMember::id)
                .filter(mentionable::contains)
                .toList();
        return meant.size() == 1 ? "{" + meant.get(0) + "}" : name;
    }

    /** The run without its last words, down to two. */
    private static List<String> longestFirst(String run) {
        List<Integer> ends = new ArrayList<>();
        Matcher blank = BLANK.matcher(run);
        while (blank.find()) {
            ends.add(blank.start());
        }
        ends.add(run.length());
        return IntStream.range(1, ends.size())
                .mapToObj(words -> run.substring(0, ends.get(ends.size() - words)))
                .toList();
    }
}
