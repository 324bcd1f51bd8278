// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged meanwhile, causes included. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogCapture() {
        Logger.getLogger("").addHandler(this);
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        StringWriter text = new StringWriter();
        text.append(line.getLevel() + " " + line.getLoggerName() + " " + line.getMessage() + " ");
        if (line.getParameters() != null) {
            text.append(List.of(line.getParameters()).toString());
        }
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {
        // Nothing waits
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
