// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.access.Access;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which lines the navigation of idea boxes has for whoever is looking. */
@Named("ideaNavigation")
@RequestScoped
public class IdeaNavigation {

    @Inject
    ActiveAgent agent;

    @Inject
    CampaignHome home;

    @Inject
    Access access;

    private Boolean team;

    /** Whether there are campaigns for the visitor to run. */
    public boolean isTeam() {
        if (team == null) {
            team = home.runs(agent.visitor());
        }
        return team;
    }

    /** Whether the visitor may see all late answers. */
    public boolean isLate() {
        return access.allows(agent.visitor(), IdeaPermission.ANSWER_LATE, 0);
    }

    /** Whether this is the portlet of the portal's administration menu. */
    public boolean isAdministration() {
        return IdeasPortlet.ADMINISTRATION.equals(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(IdeasPortlet.NAME));
    }
}
