// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.MimeResponse;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.io.Writer;

/**
 * What guests see on a page that holds a portlet of ours: that agents sign in, and where. Written without Faces, whose
 * beans all belong to an agent.
 */
@ApplicationScoped
public class GuestPage {

    private PortalHost host;

    protected GuestPage() {}

    @Inject
    public GuestPage(PortalHost host) {
        this.host = host;
    }

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
        response.setContentType("text/html;charset=UTF-8");
        Writer page = response.getWriter();
        page.write("<div class=\"essaim\"><section class=\"es-card es-empty\" data-problem=\"guest\"><h1>");
        page.write(Html.escaped(texts.get("guest.title")));
        page.write("</h1><p>");
        page.write(Html.escaped(texts.get("guest.text")));
        page.write("</p>");
        String address = host.signInAddress(request).orElse("");
        if (!address.isEmpty()) {
            page.write("<p><a href=\"" + Html.escaped(address) + "\">" + Html.escaped(texts.get("guest.sign-in"))
                    + "</a></p>");
        }
        page.write("</section></div>");
    }
}
