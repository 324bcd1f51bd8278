// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.history.RecordKey;
import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.portlet.PortletRequest;

/** Addresses of records that another portlet shows, on another page of the portal; empty where no page does. */
@RequestScoped
public class RecordLinks {

    @Inject
    PortalHost host;

    public String to(RecordKey about) {
        return host.address(request(), about);
    }

    /** A view of a feature, by the part of the address that names it. */
    public String to(String feature, String query) {
        return host.address(request(), feature, query);
    }

    private static PortletRequest request() {
        return (PortletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
