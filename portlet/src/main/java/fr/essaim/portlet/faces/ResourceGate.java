// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import jakarta.portlet.ClientDataRequest;
import jakarta.portlet.ResourceRequest;
import java.util.Locale;

/**
 * Which resource requests reach Faces: its own scripts and styles, and forms that are posted. Nothing else leads anywhere, and
 * nothing changes unless it is posted.
 */
public final class ResourceGate {

    private static final String FACES_RESOURCE = "jakarta.faces.resource";

    private ResourceGate() {}

    /** The status of the answer to what must not go on; 0 when the request may. */
    public static int refusal(ResourceRequest request) {
        boolean posted = "POST".equals(request.getMethod());
        if (RequestParameters.holdState(request)) {
            return posted ? 0 : 405;
        }
        if (request.getParameter(FACES_RESOURCE) != null || posted && isMultipart(request)) {
            return 0;
        }
        return 404;
    }

    public static boolean isMultipart(ClientDataRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
