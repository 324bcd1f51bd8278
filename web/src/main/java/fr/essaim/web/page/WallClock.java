// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as a clock on the wall shows them. */
public record WallClock(ZoneId zone) {

    /** The next whole second. */
    public String after(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(ZonedDateTime.ofInstant(moment.plusMillis(999), zone));
    }
}
