// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log category that events go to, one line each. Which file that is, the server's settings say. */
public final class AuditFile {

    public static final String CATEGORY = "fr.essaim.audit.events";

    private static final Logger LOG = LoggerFactory.getLogger(CATEGORY);

    private AuditFile() {}

    /** To be called once the event is stored. */
    public static void write(AuditEvent event, Instant at) {
        LOG.info("{} {}", at, event.line());
    }
}
