// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import fr.essaim.directory.AgentId;
import java.time.Instant;

/**
 * A session as its agent sees it.
 *
 * @param name random; by it the session is ended, nothing else can be done with it
 * @param seen the last request, to the minute
 * @param address where it was begun from
 */
public record OpenSession(
        String name,
        AgentId agent,
        Instant started,
        Instant seen,
        BrowserKind browser,
        DeviceKind device,
        String address) {}
