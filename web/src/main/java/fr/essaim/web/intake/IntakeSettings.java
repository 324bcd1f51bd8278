// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.Properties;

/**
 * What of the intake is set from outside.
 *
 * @param places how many requests are worked on at once: {@code essaim.requests}
 * @param seconds how long the body of a form may take: {@code essaim.request.seconds}
 */
public record IntakeSettings(int places, long seconds) {

    /** As many as there are connections to the database, less those that the jobs and the check of the database need. */
    private static final String PLACES = "61";

    public IntakeSettings {
        if (places < 1 || seconds < 1) {
            throw new IllegalArgumentException("essaim.requests and essaim.request.seconds are 1 at least");
        }
    }

    public static IntakeSettings of(Properties properties) {
        return new IntakeSettings(
                Integer.parseInt(properties.getProperty("essaim.requests", PLACES)),
                Long.parseLong(properties.getProperty("essaim.request.seconds", "30")));
    }
}
