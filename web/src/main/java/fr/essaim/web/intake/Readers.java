// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.HashMap;
import java.util.Map;

/** Who has an answer on its way just now, so that what waits for slow readers stays bounded. */
final class Readers {

    /** For one agent, in bytes. */
    static final long OF_AGENT = 64L << 20;

    /** For all visitors of one address who are not signed in. */
    static final long OF_ADDRESS = 256L << 20;

    /** For all who are not signed in, so that they leave room for those who are. */
    static final long OF_STRANGERS = 512L << 20;

    private final Map<Visit, Long> underWay = new HashMap<>();
    private long strangers;

    /**
     * One answer at a time is never too much for an agent, however large.
     *
     * @return false when too much is on its way; else the reader has to end
     */
    synchronized boolean begin(Visit reader, long bytes) {
        long own = underWay.getOrDefault(reader, 0L);
        if (own > 0 && own + bytes > (reader.signedIn() ? OF_AGENT : OF_ADDRESS)
                || !reader.signedIn() && strangers + bytes > OF_STRANGERS) {
            return false;
        }
        underWay.put(reader, own + bytes);
        strangers += reader.signedIn() ? 0 : bytes;
        return true;
    }

    synchronized void end(Visit reader, long bytes) {
        underWay.computeIfPresent(reader, (known, own) -> own == bytes ? null : own - bytes);
        strangers -= reader.signedIn() ? 0 : bytes;
    }
}
