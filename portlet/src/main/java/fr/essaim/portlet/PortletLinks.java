// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.context.FacesContext;
import jakarta.portlet.MimeResponse;
import jakarta.portlet.PortletURL;
import jakarta.portlet.ResourceURL;
import java.util.Map;

/** Addresses of the portlet's own views, as plain links that can be kept and sent. */
public final class PortletLinks {

    private PortletLinks() {}

    /** The portlet's page with these render parameters and no others. */
    public static String view(Map<String, String> parameters) {
        PortletURL url = response().createRenderURL();
        parameters.forEach(url::setParameter);
        return url.toString();
    }

    /** What the portlet serves under this resource id. */
    public static String resource(String id, Map<String, String> parameters) {
        ResourceURL url = response().createResourceURL();
        url.setResourceID(id);
        url.setCacheability(ResourceURL.FULL);
        parameters.forEach(url::setParameter);
        return url.toString();
    }

    private static MimeResponse response() {
        return (MimeResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
