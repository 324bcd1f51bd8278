// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a town hall: which of them say the same thing (vélo, bicyclette) and which say nothing (proposer, agent).
 * Words and groups of words that say the same thing share a topic. Read from two lists beside this class.
 */
final class Vocabulary {

    private static final int LONGEST_EXPRESSION = 4;
    private static final String TOPIC = "=";

    private final FrenchWords words;
    private final Map<String, Set<String>> topics = new HashMap<>();

    Vocabulary() {
        this.words = new FrenchWords(lines("empty-words.txt"));
        for (String line : lines("synonyms.txt")) {
            List<String> expressions = Arrays.stream(line.split(","))
                    .map(expression -> String.join(" ", words.stems(expression)))
                    .filter(expression -> !expression.isEmpty())
                    .toList();
            expressions.forEach(expression -> topics.computeIfAbsent(expression, any -> new LinkedHashSet<>())
                    .add(TOPIC + expressions.get(0).replace(' ', '_')));
        }
    }

    /** The words of a text with their topics; an expression's topics stand at its first word. */
    List<Word> read(String text) {
        List<String> stems = words.stems(text);
        List<Word> read = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            Set<String> found = new LinkedHashSet<>();
            for (int length = 1; length <= LONGEST_EXPRESSION && i + length <= stems.size(); length++) {
                found.addAll(topics.getOrDefault(String.join(" ", stems.subList(i, i + length)), Set.of()));
            }
            read.add(new Word(stems.get(i), Set.copyOf(found)));
        }
        return read;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
