// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuditTextTest {

    @Test
    void every_kind_has_a_label_of_its_own_in_french_and_in_english() {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            AuditText text = new AuditText(language);
            assertThat(Arrays.stream(AuditKind.values()).map(text::kind))
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
        assertThat(Arrays.stream(AuditKind.values()).filter(kind -> new AuditText(Locale.FRENCH)
                        .kind(kind)
                        .equals(new AuditText(Locale.ENGLISH).kind(kind))))
                .as("the same word in both languages")
                .containsOnly(AuditKind.EXPORTED, AuditKind.IMPORTED, AuditKind.PUBLISHED);
    }

    @Test
    void the_names_of_kinds_fit_their_column() {
        assertThat(AuditKind.values()).allMatch(kind -> kind.name().length() <= 40);
    }
}
