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
        return host.address(
                (PortletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                about);
    }
}
