// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.context.FacesContext;
import jakarta.portlet.MimeResponse;
import jakarta.portlet.PortletMode;
import jakarta.portlet.PortletModeException;
import jakarta.portlet.PortletURL;
import jakarta.portlet.ResourceURL;
import jakarta.portlet.StateAwareResponse;
import java.io.IOException;
import java.util.Map;

/** Addresses of the portlet's own views, as plain links that can be kept and sent. */
public final class PortletLinks {

    private PortletLinks() {}

    /** The portlet's page with these render parameters and no others. */
    public static String view(Map<String, String> parameters) {
        PortletURL url = render(PortletMode.VIEW);
        parameters.forEach(url::setParameter);
        return url.toString();
    }

    /** The portlet's preferences. */
    public static String preferences() {
        return render(PortletMode.EDIT).toString();
    }

    /** The portlet's help. */
    public static String help() {
        return render(PortletMode.HELP).toString();
    }

    private static PortletURL render(PortletMode mode) {
        PortletURL url = response().createRenderURL();
        try {
            url.setPortletMode(mode);
        } catch (PortletModeException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    /** What the portlet serves under this resource id. */
    public static String resource(String id, Map<String, String> parameters) {
        return resource(id, parameters, ResourceURL.FULL);
    }

    /** The same for what holds links to views itself, which portals allow for the page's own resources alone. */
    public static String linkingResource(String id) {
        return resource(id, Map.of(), ResourceURL.PAGE);
    }

    private static String resource(String id, Map<String, String> parameters, String cacheability) {
        ResourceURL url = response().createResourceURL();
        url.setResourceID(id);
        url.setCacheability(cacheability);
        parameters.forEach(url::setParameter);
        return url.toString();
    }

    /** Ends the present action on another view. */
    public static void leaveFor(Map<String, String> parameters) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(view(parameters));
    }

    /** The address that the page has after the present action. */
    public static void goTo(Map<String, String> parameters) {
        StateAwareResponse response = (StateAwareResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        parameters.forEach(response::setRenderParameter);
    }

    private static MimeResponse response() {
        Object response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        if (response instanceof MimeResponse page) {
            return page;
        }
        throw new IllegalStateException(
                "Portals make no addresses while a plain post is answered: post by Ajax, or end with goTo");
    }
}
