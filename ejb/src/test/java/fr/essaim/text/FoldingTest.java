// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void case_accents_ligatures_and_doubled_spaces_make_no_difference() {
        assertThat(Folding.of("  Œuvre  d’ÉTÉ à Noël ")).isEqualTo("oeuvre d'ete a noel");
    }

    @Test
    void headings_are_the_same_whatever_stands_between_their_letters() {
        assertThat(Folding.letters("N° d’Œuvre (obligatoire) :")).isEqualTo(Folding.letters("n d oeuvre, OBLIGATOIRE"));
        assertThat(Folding.letters("…")).isEmpty();
    }
}
