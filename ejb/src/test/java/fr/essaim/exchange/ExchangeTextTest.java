// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr.essaim.exchange.messages", "fr.essaim.plan.exchange.messages"})
    void both_languages_say_the_same_things(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet());
    }

    @Test
    void other_languages_read_french() {
        assertThat(ExchangeText.of(Locale.GERMAN).text("upload.empty")).isEqualTo("Le fichier est vide.");
        assertThat(ExchangeText.of(Locale.UK).text("upload.empty")).isEqualTo("The file is empty.");
    }
}
