// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Marker;

/** Keeps out of the log the lines that hold one of the given parts, {@code logback.xml} says which and why. */
public final class KnownNoise extends TurboFilter {

    private final List<String> parts = new ArrayList<>();

    /** Called by Logback for each element {@code part}. */
    public void addPart(String part) {
        parts.add(part);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        if (format == null) {
            return FilterReply.NEUTRAL;
        }
        String text = parameters == null ? format : format + Arrays.toString(parameters);
        return parts.stream().anyMatch(text::contains) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
