// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.signin.PasswordRules.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> ZOE =
            List.of("zoe.lefevre", "Zoé", "Lefèvre", "zoe.lefevre@ville.example", "Ville de Valmont");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"pédale lundi citron", "une phrase assez longue", "tG7#kPz!qW2m", "🐝🐝 ruche haie miel thym"})
    void long_ones_that_nobody_guesses_are_taken_whatever_their_letters(String password) {
        assertThat(rules.problem(password, ZOE)).isEmpty();
    }

    @Test
    void what_is_too_short_or_endless_is_refused() {
        assertThat(rules.problem("tG7#kPz!qW2", ZOE)).contains(Problem.SHORT);
        assertThat(rules.problem("tG7#".repeat(51), ZOE)).contains(Problem.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "password1234",
                "Password2026!",
                "motdepasse2026",
                "Motdepasse123!",
                "azertyuiop123",
                "AZERTYUIOP2026",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "bonjour12345",
                "iloveyou1234",
                "Bienvenue2026!"
            })
    void common_ones_and_sequences_are_refused(String password) {
        assertThat(rules.problem(password, List.of())).contains(Problem.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe.lefevre2026",
                "Lefevre-Zoe-12",
                "lefevrelefevre",
                "VilledeValmont1",
                "Valmont2026!!",
                "zoe.lefevre@ville.example"
            })
    void the_agents_name_login_and_authority_are_refused(String password) {
        assertThat(rules.problem(password, ZOE)).contains(Problem.GUESSABLE);
    }

    @Test
    void the_longest_password_is_measured_in_no_time() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> rules.problem("aB3".repeat(66), ZOE));
    }
}
