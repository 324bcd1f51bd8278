// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of an idea that its authors, or the team, change. Each has one canonical text: names of enums, numbers in
 * digits, cleaned rich text, tags in order between commas; empty for no value. History and merging speak it. Answers to a
 * campaign's own questions are fields too, under {@link #answer}.
 */
public enum IdeaField {
    KIND(idea -> idea.kind().name()),
    TITLE(Idea::title),
    DESCRIPTION(Idea::description),
    EXPECTED_BENEFIT(Idea::expectedBenefit),
    TIME_NEEDED(Idea::timeNeeded),
    COST(idea -> idea.cost().map(Object::toString).orElse("")),
    CATEGORY(idea -> idea.category().map(category -> category.id().toString()).orElse("")),
    TAGS(idea -> String.join(",", new TreeSet<>(idea.tags()))),
    AUTHOR_HIDDEN(idea -> idea.authorHidden() ? "true" : "");

    private static final String ANSWER = "ANSWER_";

    private final Function<Idea, String> reading;

    IdeaField(Function<Idea, String> reading) {
        this.reading = reading;
    }

    public String read(Idea idea) {
        return reading.apply(idea);
    }

    /** The name of the field that answers this question of the campaign. */
    public static String answer(long fieldId) {
        return ANSWER + fieldId;
    }

    /** The question that a field of that name answers; null for any other name. */
    public static Long question(String field) {
        return field.matches(ANSWER + "\\d{1,18}") ? Long.valueOf(field.substring(ANSWER.length())) : null;
    }
}
