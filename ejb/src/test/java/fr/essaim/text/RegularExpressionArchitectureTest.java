// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.text.WrittenExpressions.Expression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every regular expression of the house, also the next one, takes time that grows with the text and no faster. Each is
 * tried on long texts that repeat what it is made of; how often it looks at a character is counted, so nothing depends on
 * the machine.
 */
class RegularExpressionArchitectureTest {

    private static final int LENGTH = 2_500;

    /** How often each character may be looked at: counted quantifiers come back some dozen times, never thousands. */
    private static final int LOOKS = 100;

    private static final Pattern PIECES = Pattern.compile("(?:[\\p{L}\\p{N}:/<>@=\"' &#_-]){2,}");

    /** Settings, read once at the start from whoever runs the server. */
    private static final Set<String> FROM_THE_HOST = Set.of("ServerSettings.java");

    static Stream<Expression> written() {
        return Stream.of("ejb", "portlet", "web", "ear")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> WrittenExpressions.under(folder).stream());
    }

    @Test
    void every_expression_takes_linear_time() {
        List<Expression> expressions = written().toList();

        assertThat(expressions).hasSizeGreaterThan(100);
        assertThat(expressions.stream()
                        .filter(expression -> expression.pattern() != null)
                        .collect(Collectors.toMap(Expression::kind, expression -> expression, (one, same) -> one))
                        .values()
                        .stream()
                        .map(RegularExpressionArchitectureTest::explodes)
                        .filter(told -> !told.isEmpty()))
                .isEmpty();
    }

    @Test
    void no_expression_is_put_together_while_running_but_from_settings() {
        assertThat(written()
                        .filter(expression -> expression.pattern() == null)
                        .filter(expression -> !FROM_THE_HOST.contains(expression.source())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[.,;:!?)\\]}'’…]+$",
                "\\[([^\\]\\n]+)]\\(((?:https?://|mailto:)[^)\\s]+)\\)",
                "^[\\s\u00A0]+|[\\s\u00A0]+$",
                "(a+)+b",
                "(a|b)*c",
                "\\s*,\\s*",
                "<ul>(.*?)</ul>",
                ".*<([^<>\\s]+@[^<>\\s]+)>"
            })
    void the_trial_finds_those_that_do_not(String expression) {
        assertThat(explodes(new Expression("known", Pattern.compile(expression), false)))
                .isNotEmpty();
    }

    /** What makes it look too often, or nothing. */
    private static String explodes(Expression expression) {
        for (String text : texts(expression.pattern().pattern())) {
            try {
                long most = (long) LOOKS * text.length() + 10_000;
                Matcher whole = expression.pattern().matcher(new CountedText(text, most));
                whole.matches();
                if (!expression.wholeOnly()) {
                    Matcher search = expression.pattern().matcher(new CountedText(text, most));
                    while (search.find()) {
                        // on to the next
                    }
                }
            } catch (CountedText.TooOftenException | StackOverflowError e) {
                return expression + " on " + text.substring(0, 30).replace("\n", "\\n") + "…";
            }
        }
        return "";
    }

    private static Set<String> texts(String expression) {
        Set<String> pieces = new LinkedHashSet<>(List.of("a", "0", " ", "\t", "\n", "\u00a0", "\u0301"));
        Matcher runs = PIECES.matcher(
                expression.replaceAll("\\\\[bBdDsSwWRpP]|\\(\\?\\w+\\)", " ").replace("\\", ""));
        while (runs.find()) {
            pieces.add(runs.group());
            pieces.add(runs.group().strip());
            pieces.add(runs.group().substring(0, runs.group().length() - 1));
        }
        expression
                .replace("\\", "")
                .chars()
                .filter(c -> c > ' ')
                .mapToObj(Character::toString)
                .forEach(pieces::add);
        pieces.remove("");
        Set<String> texts = new LinkedHashSet<>();
        for (String start : pieces) {
            String repeated = start.repeat(LENGTH / start.length());
            texts.add(repeated);
            texts.add(repeated + "\0!");
            for (String next : pieces) {
                texts.add(next + repeated + "\0");
                texts.add((start + next).repeat(LENGTH / (start.length() + next.length())) + "\0");
            }
        }
        return texts;
    }
}
