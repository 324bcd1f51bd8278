// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.text.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSetTest {

    private static final List<Asked> QUESTIONS =
            List.of(asked(4, QuestionKind.LINE, true), asked(9, QuestionKind.NUMBER, false));

    private record Asked(Long id, Question question) implements AskedQuestion {}

    private static Asked asked(long id, QuestionKind kind, boolean required) {
        return new Asked(id, new Question(new QuestionDraft(id, kind, "Question " + id, "", List.of(), required)));
    }

    private static AnswerSet typed(Map<String, String> values) {
        return AnswerSet.of(QUESTIONS, field -> values.getOrDefault(field, ""));
    }

    @Test
    void holds_canonical_answers_by_question_and_none_that_is_empty() {
        assertThat(typed(Map.of("ANSWER_4", " ", "ANSWER_9", "1 200", "ANSWER_5", "?"))
                        .texts())
                .isEqualTo(Map.of(9L, "1200"));
    }

    @Test
    void one_answer_that_is_none_refuses_all_of_them() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> typed(Map.of("ANSWER_4", "Ici", "ANSWER_9", "beaucoup")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("ANSWER_9"));
    }

    @Test
    void is_complete_when_nothing_that_is_required_is_missing() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> typed(Map.of("ANSWER_9", "3")).checkComplete(QUESTIONS))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("ANSWER_4"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("value.required"));
        assertThatCode(() -> typed(Map.of("ANSWER_4", "Ici")).checkComplete(QUESTIONS))
                .doesNotThrowAnyException();
    }

    @Test
    void a_field_names_its_question() {
        assertThat(AnswerSet.question(AnswerSet.field(12))).isEqualTo(12);
        assertThat(AnswerSet.question("TITLE")).isNull();
        assertThat(AnswerSet.question("ANSWER_x")).isNull();
    }
}
