// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import java.time.Duration;
import java.util.Properties;

/**
 * How long sessions last.
 *
 * @param longest after which one ends whatever happens: {@code essaim.session.hours}, 1 to 168
 * @param pause without a request after which one ends: {@code essaim.session.minutes}, 1 to 1440
 * @param most sessions of one account, beyond which the one that was used longest ago ends: {@code essaim.session.most}, 1 to 100
 */
public record SessionSettings(Duration longest, Duration pause, int most) {

    public static SessionSettings of(Properties properties) {
        return new SessionSettings(
                Duration.ofHours(number(properties, "essaim.session.hours", 12, 168)),
                Duration.ofMinutes(number(properties, "essaim.session.minutes", 60, 1440)),
                number(properties, "essaim.session.most", 10, 100));
    }

    private static int number(Properties properties, String name, int otherwise, int largest) {
        String text = properties.getProperty(name, "").trim();
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > largest) {
            throw new IllegalArgumentException("%s is a number from 1 to %d".formatted(name, largest));
        }
        return number;
    }
}
