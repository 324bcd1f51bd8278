// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.text.TextPart;
import fr.essaim.text.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a comment: plain, with addresses of pages and mentions of agents. People type a mention as {@code @Camille
 * Zola}; it is kept as <code>@{1001}</code>, since names belong to the directory.
 */
public final class CommentText {

    private static final Pattern MENTION = Pattern.compile("@\\{([1-9]\\d{0,17})}");
    private static final Pattern SPECIAL = Pattern.compile(
            "@\\{([1-9]\\d{0,17})}|(?<![\\p{L}\\p{N}_])https?://[^\\s<>\"«»]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.@/-])@(?:\\p{L}[\\p{L}\\p{M}’'-]*+)(?:[ \\u00a0]\\p{Lu}[\\p{L}\\p{M}’'-]*+)*+");
    private static final String AFTER_LINK = ".,;:!?)]}'’…";

    private CommentText() {}

    /**
     * As it is kept: the names of the agents who were chosen become mentions. What was typed like a kept mention is not one.
     *
     * @param chosen their names; of two agents of one name, the first is meant
     */
    public static String kept(String typed, Map<AgentId, String> chosen) {
        String text = MENTION.matcher(typed).replaceAll("@$1");
        List<Map.Entry<AgentId, String>> longestFirst = chosen.entrySet().stream()
                .filter(agent -> !agent.getValue().isBlank())
                .sorted(Comparator.comparing((Map.Entry<AgentId, String> agent) ->
                                agent.getValue().length())
                        .reversed())
                .toList();
        for (Map.Entry<AgentId, String> agent : longestFirst) {
            text = Pattern.compile("@" + Pattern.quote(agent.getValue()) + "(?![\\p{L}\\p{N}-])")
                    .matcher(text)
                    .replaceAll("@{" + agent.getKey() + "}");
        }
        return text;
    }

    /** As its writer typed it. */
    public static String typed(String kept, Function<AgentId, String> name) {
        return MENTION.matcher(kept)
                .replaceAll(mention -> Matcher.quoteReplacement("@" + name.apply(AgentId.parse(mention.group(1)))));
    }

    /** Who is mentioned, each once, in the order of the text. */
    public static Set<AgentId> mentioned(String kept) {
        Set<AgentId> agents = new LinkedHashSet<>();
        MENTION.matcher(kept)
                .results()
                .map(mention -> AgentId.parse(mention.group(1)))
                .forEach(agents::add);
        return agents;
    }

    /** What stands after at signs like names and mentions nobody, each once with its sign. */
    public static Set<String> unmentioned(String kept) {
        return NAME.matcher(kept)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public static List<TextPart> parts(String kept) {
        List<TextPart> parts = new ArrayList<>();
        int done = 0;
        for (MatchResult found : SPECIAL.matcher(kept).results().toList()) {
            TextPart part = found.group(1) == null
                    ? new TextPart(
                            TextPart.Kind.LINK, Unseen.trimmedEnd(found.group(), sign -> AFTER_LINK.indexOf(sign) >= 0))
                    : new TextPart(TextPart.Kind.MENTION, found.group(1));
            text(parts, kept.substring(done, found.start()));
            parts.add(part);
            done = part.kind() == TextPart.Kind.LINK
                    ? found.start() + part.value().length()
                    : found.end();
        }
        text(parts, kept.substring(done));
        return parts;
    }

    private static void text(List<TextPart> parts, String value) {
        if (!value.isEmpty()) {
            parts.add(new TextPart(TextPart.Kind.TEXT, value));
        }
    }
}
