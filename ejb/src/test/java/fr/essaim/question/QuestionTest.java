// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.text.InvalidValueException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static QuestionDraft draft(QuestionKind kind, String label, String... choices) {
        return new QuestionDraft(null, kind, label, "", List.of(choices), false);
    }

    private static Question question(QuestionKind kind) {
        return new Question(draft(kind, "Public", "Tous", " Terrain ", ""));
    }

    private static void assertRefused(String field, String reason, ThrowingCallable typed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(typed)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "LINE,' Dépôt ',Dépôt",
        "PARAGRAPH,'  Là-bas ',Là-bas",
        "NUMBER,'12,5',12.5",
        "NUMBER,'1\u202f200',1200",
        "NUMBER,-3.25,-3.25",
        "NUMBER,'1.234,50',1234.5",
        "EUROS,'1 200 €',1200",
        "EUROS,'1 200,00 euros',1200",
        "EUROS,'007',7",
        "DATE,2026-03-15,2026-03-15",
        "DATE,15/03/2026,2026-03-15",
        "CHOICE,' Terrain',Terrain",
        "LINE,'   ',''",
        "NUMBER,'',''",
        "CHOICE,'',''"
    })
    void an_answer_has_one_canonical_text(QuestionKind kind, String typed, String canonical) {
        assertThat(question(kind).answer("ANSWER_1", typed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,beaucoup,question.not-a-number",
        "NUMBER,1.2345678,question.not-a-number",
        "EUROS,'12,50',value.not-a-number",
        "EUROS,-5,value.not-a-number",
        "DATE,demain,value.not-a-date",
        "DATE,2026-02-30,value.not-a-date",
        "DATE,1989-12-31,value.date-out-of-range",
        "DATE,2101-01-01,value.date-out-of-range",
        "CHOICE,Lune,value.unknown"
    })
    void what_a_question_does_not_take_is_refused_under_the_name_of_its_answer(
            QuestionKind kind, String typed, String reason) {
        assertRefused("ANSWER_1", reason, () -> question(kind).answer("ANSWER_1", typed));
    }

    @Test
    void answers_have_a_length() {
        assertRefused("A", "value.too-long", () -> question(QuestionKind.LINE).answer("A", "x".repeat(251)));
        assertRefused(
                "A", "value.too-long", () -> question(QuestionKind.PARAGRAPH).answer("A", "x".repeat(4_001)));
        assertThat(question(QuestionKind.PARAGRAPH).answer("A", "x".repeat(4_000)))
                .hasSize(4_000);
    }

    @Test
    void a_question_has_a_text_and_two_choices_at_least() {
        assertRefused("QUESTIONS", "value.required", () -> new Question(draft(QuestionKind.LINE, " ")));
        assertRefused("QUESTIONS", "question.choices", () -> new Question(draft(QuestionKind.CHOICE, "Où ?", "Là")));
        assertThat(question(QuestionKind.CHOICE).choices()).containsExactly("Tous", "Terrain");
    }

    @Test
    void its_kind_stays_when_it_is_put_otherwise() {
        Question question = question(QuestionKind.NUMBER);

        question.reword(new QuestionDraft(7L, QuestionKind.DATE, "Combien ?", "À peu près", List.of(), true));

        assertThat(question.draft(7L))
                .isEqualTo(new QuestionDraft(7L, QuestionKind.NUMBER, "Combien ?", "À peu près", List.of(), true));
    }
}
