// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mettre en œuvre et évaluer",
                "Mettre en oeuvre et évaluer",
                "METTRE EN OEUVRE ET EVALUER",
                "METTRE EN ŒUVRE ET ÉVALUER",
                "9 Mettre en oeuvre et évaluer",
                "9. Mettre en œuvre et évaluer",
                "9 - mettre en œuvre et évaluer",
                "9"
            })
    void an_axis_is_known_with_a_ligature_and_without(String word) {
        PlanWords axes = new PlanWords("axis.unknown")
                .add("77", "9 Mettre en œuvre et évaluer", "9", "Mettre en œuvre et évaluer");

        assertThat(axes.canonical(word)).isEqualTo("77");
    }
}
