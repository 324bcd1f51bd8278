// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.MimeResponse;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/**
 * What guests see on a page that holds a portlet of ours: that agents sign in, and where. Written without Faces, whose
 * beans all belong to an agent.
 */
@ApplicationScoped
public class GuestPage {

    @Inject
    PortalHost host;

    boolean isGuest(PortletRequest request) {
        return host.visitor(request).isEmpty();
    }

    /** Answers a guest. Agents go on. */
    boolean keepOut(PortletRequest request, MimeResponse response) throws IOException {
        boolean guest = isGuest(request);
        if (guest) {
            write(request, response);
        }
        return guest;
    }

    private void write(PortletRequest request, MimeResponse response) throws IOException {
        Texts texts = Texts.of(request.getLocale());
        if (response instanceof ResourceResponse resource) {
            resource.setProperty(ResourceResponse.HTTP_STATUS_CODE, "401");
        }
        PlainPage.write(
                response,
                "data-problem=\"guest\"",
                texts.get("guest.title"),
                texts.get("guest.text"),
                texts.get("guest.sign-in"),
                host.signInAddress(request).orElse(""));
    }
}
