// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Hangs up on requests that are refused with the rest of their body unread, which a thread would wait for otherwise. */
final class UnreadBodies extends ValveBase {

    UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() >= 400 && !request.isAsync() && hasRest(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** A body of which all was read leaves the connection to the next request. */
    private static boolean hasRest(Request request) {
        return !request.getCoyoteRequest().isFinished();
    }
}
