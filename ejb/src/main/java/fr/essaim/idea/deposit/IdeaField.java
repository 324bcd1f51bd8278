// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.question.AnswerSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of an idea that its authors, or the team, change. Each has one canonical text: names of enums, numbers in
 * digits, cleaned rich text, tags in order between commas; empty for no value. History and merging speak it. Answers to a
 * campaign's own questions are fields too, named by {@link AnswerSet#field}.
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

    private final Function<Idea, String> reading;

    IdeaField(Function<Idea, String> reading) {
        this.reading = reading;
    }

    public String read(Idea idea) {
        return reading.apply(idea);
    }
}
