// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Marker;

/**
 * Keeps known lines out of the log, {@code logback.xml} says which and why. A line is known by its logger and by how its
 * text starts, never by what visitors can put into it.
 */
public final class KnownNoise extends TurboFilter {

    /** A line of one logger that starts with the given text. */
    public static final class Line {

        private String logger;
        private String start;

        public void setLogger(String logger) {
            this.logger = logger;
        }

        public void setStart(String start) {
            this.start = start;
        }

        private boolean is(String name, String format) {
            return name.equals(logger) && format.startsWith(start);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Called by Logback for each element {@code line}. */
    public void addLine(Line line) {
        lines.add(line);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        boolean known = format != null && lines.stream().anyMatch(line -> line.is(logger.getName(), format));
        return known ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
