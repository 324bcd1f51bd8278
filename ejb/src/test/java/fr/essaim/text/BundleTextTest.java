// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class BundleTextTest {

    private static final String FILES = "fr.essaim.exchange.messages";

    @Test
    void the_bundles_are_looked_into_one_after_the_other() {
        BundleText text = new BundleText(Locale.ITALIAN, "fr.essaim.messages", FILES);

        assertThat(text.text("upload.empty")).isEqualTo("Le fichier est vide.");
        assertThat(text.has("calendar.busy-not-found")).isTrue();
        assertThat(text.has("no.such.key")).isFalse();
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> text.text("no.such.key"));
    }

    @Test
    void arguments_kept_as_text_become_the_numbers_that_a_sentence_wants() {
        BundleText text = new BundleText(Locale.FRENCH, "fr.essaim.notice.messages");

        assertThat(text.told("plan.lead-named.subject", List.of("1234", "Simplifier")))
                .isEqualTo("Vous pilotez l’action 1234 du projet d’administration");
    }
}
