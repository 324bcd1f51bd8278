// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.signin.OwnPassword;
import fr.essaim.web.signin.PasswordRules;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** What is told of input that was not taken, and the status of that answer. */
record Refusal(String text, int status) {

    /** Understood, and not taken (RFC 9110). */
    static final int UNPROCESSABLE = 422;

    static final Refusal NONE = new Refusal("", HttpServletResponse.SC_OK);

    /** @param key of a sentence without values */
    static Refusal of(String key, Locale language) {
        return new Refusal(BundleMessages.text(language, key), UNPROCESSABLE);
    }

    static Refusal of(PasswordRules.Problem problem, Locale language) {
        return new Refusal(
                BundleMessages.text(
                        language, "password.problem." + problem, PasswordRules.SHORTEST, PasswordRules.LONGEST),
                UNPROCESSABLE);
    }

    static Refusal of(OwnPassword.Answer password, Locale language, WallClock clock) {
        return switch (password.outcome()) {
            case WAIT ->
                new Refusal(
                        BundleMessages.text(language, "signin.wait", clock.after(password.waitUntil(), language)),
                        UNPROCESSABLE);
            case CROWD, DIRECTORY_AWAY ->
                new Refusal(
                        BundleMessages.text(language, "signin.putoff." + password.outcome()),
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            default -> of("password.WRONG", language);
        };
    }

    static Refusal of(SecondFactors.Answer code, Locale language, WallClock clock) {
        return code.waitUntil() == null
                ? of("code.wrong", language)
                : new Refusal(
                        BundleMessages.text(language, "signin.wait", clock.after(code.waitUntil(), language)),
                        UNPROCESSABLE);
    }
}
