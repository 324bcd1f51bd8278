// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Map<Long, Integer> WEIGHTS = Map.of(1L, 3, 2L, 1);

    @Test
    void a_mean_divides_by_the_weights_of_the_marks_that_were_given() {
        assertThat(Mean.of(List.of(Map.of(1L, 5, 2L, 1)), WEIGHTS).orElseThrow().value())
                .isEqualByComparingTo("4.00");
        assertThat(Mean.of(List.of(Map.of(1L, 5), Map.of(2L, 1)), WEIGHTS)
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("4.00");
        assertThat(Mean.of(List.of(Map.of(1L, 5)), WEIGHTS).orElseThrow().value())
                .isEqualByComparingTo("5.00");
    }

    @Test
    void nothing_is_never_divided_by() {
        assertThat(Mean.of(List.of(), WEIGHTS)).isEmpty();
        assertThat(Mean.of(List.of(Map.of()), WEIGHTS)).isEmpty();
        assertThat(Mean.of(List.of(Map.of(9L, 4)), WEIGHTS)).isEmpty();
    }

    @Test
    void means_compare_as_fractions_not_as_they_are_rounded() {
        assertThat(new Mean(1, 3)).isGreaterThan(new Mean(333, 1000)).isEqualTo(new Mean(2, 6));
        assertThat(new Mean(1, 3).value()).isEqualTo(new Mean(333, 1000).value());
    }

    @Test
    void equal_means_share_a_rank_and_who_has_no_mark_has_none() {
        Ranking ranking =
                new Ranking(Map.of(1L, new Mean(5, 1), 2L, new Mean(4, 1), 3L, new Mean(8, 2), 4L, new Mean(1, 1)));

        assertThat(List.of(1L, 2L, 3L, 4L))
                .extracting(id -> ranking.rank(id).orElseThrow())
                .containsExactly(1, 2, 2, 4);
        assertThat(ranking.rank(5)).isEmpty();
    }

    @Test
    void a_decision_differs_when_somebody_better_is_passed_over() {
        Ranking ranking =
                new Ranking(Map.of(1L, new Mean(5, 1), 2L, new Mean(4, 1), 3L, new Mean(4, 1), 4L, new Mean(1, 1)));

        assertThat(ranking.differs(1, JuryDecision.CHOSEN, 1)).isFalse();
        assertThat(ranking.differs(1, JuryDecision.NOT_CHOSEN, 1)).isTrue();
        assertThat(ranking.differs(2, JuryDecision.CHOSEN, 1)).isTrue();
        // Two of the same rank, one place: whichever is chosen, the ranking does not speak against it
        assertThat(ranking.differs(2, JuryDecision.CHOSEN, 2)).isFalse();
        assertThat(ranking.differs(3, JuryDecision.RESERVE, 2)).isFalse();
        assertThat(ranking.differs(3, JuryDecision.RESERVE, 3)).isTrue();
        assertThat(ranking.differs(4, JuryDecision.NOT_CHOSEN, 3)).isFalse();
        assertThat(ranking.differs(9, JuryDecision.CHOSEN, 4)).isTrue();
        assertThat(ranking.differs(9, JuryDecision.NOT_CHOSEN, 0)).isFalse();
    }

    @Test
    void minutes_are_read_back_as_they_were_written() {
        MinutesText text =
                new MinutesText(List.of(MinutesText.line("idea", 1, "a\tb\\n", "c\nd\r"), MinutesText.line("end", "")));

        assertThat(MinutesText.parse(text.text()).text()).isEqualTo(text.text());
        assertThat(MinutesText.parse(text.text()).all("idea")).containsExactly(List.of("1", "a\tb\\n", "c\nd\r"));
        assertThat(text.hash()).hasSize(64).isNotEqualTo(new MinutesText(List.of()).hash());
    }
}
