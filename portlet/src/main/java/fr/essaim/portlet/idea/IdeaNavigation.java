// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which lines the navigation of idea boxes has for whoever is looking. */
@Named("ideaNavigation")
@RequestScoped
public class IdeaNavigation {

    private ActiveAgent agent;

    protected IdeaNavigation() {}

    @Inject
    public IdeaNavigation(ActiveAgent agent) {
        this.agent = agent;
    }

    /** Whether there may be campaigns for the visitor to run. */
    public boolean isTeam() {
        return agent.can(IdeaPermission.MANAGE);
    }
}
