// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.history.RecordKey;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.plan.PlanAction;
import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletRequest;

/** Addresses of records that another portlet shows, on another page of the portal; empty where no page does. */
@Named("recordLinks")
@RequestScoped
public class RecordLinks {

    private PortalHost host;

    protected RecordLinks() {}

    @Inject
    public RecordLinks(PortalHost host) {
        this.host = host;
    }

    /** The sheet of an action of the plan. */
    public String action(long actionId) {
        return to(new RecordKey(PlanAction.RECORD_TYPE, actionId));
    }

    /** The sheet of an idea. */
    public String idea(long ideaId) {
        return to(new RecordKey(Idea.RECORD_TYPE, ideaId));
    }

    public String to(RecordKey about) {
        return host.address(
                (PortletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                about);
    }
}
