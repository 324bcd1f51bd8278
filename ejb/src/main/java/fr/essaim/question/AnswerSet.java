// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import fr.essaim.text.InvalidValueException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What somebody answers to questions.
 *
 * @param texts canonical, by the numbers of the questions; a question without an answer is left out
 */
public record AnswerSet(Map<Long, String> texts) {

    private static final String FIELD = "ANSWER_";

    public AnswerSet {
        texts = Map.copyOf(texts);
    }

    /**
     * @param typed what was typed into the field of that name
     * @throws InvalidValueException when an answer is none that its question takes
     */
    public static AnswerSet of(List<? extends AskedQuestion> questions, Function<String, String> typed) {
        Map<Long, String> texts = new HashMap<>();
        for (AskedQuestion asked : questions) {
            String field = field(asked.id());
            String answer = asked.question().answer(field, typed.apply(field));
            if (!answer.isEmpty()) {
                texts.put(asked.id(), answer);
            }
        }
        return new AnswerSet(texts);
    }

    /** @throws InvalidValueException when a question that must be answered is not */
    public void checkComplete(List<? extends AskedQuestion> questions) {
        gaps(questions).stream().findFirst().ifPresent(gap -> {
            throw gap;
        });
    }

    /** The questions that must be answered and are not. */
    public List<InvalidValueException> gaps(List<? extends AskedQuestion> questions) {
        return questions.stream()
                .filter(asked -> asked.question().required() && !texts.containsKey(asked.id()))
                .map(asked -> new InvalidValueException(field(asked.id()), "value.required"))
                .toList();
    }

    /** The name of the field that takes the answer to this question. */
    public static String field(long question) {
        return FIELD + question;
    }

    /** The question that a field of that name answers; null for any other name. */
    public static Long question(String field) {
        return field.matches(FIELD + "\\d{1,18}") ? Long.valueOf(field.substring(FIELD.length())) : null;
    }
}
