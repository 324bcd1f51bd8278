// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.portlet.PortletLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The addresses of the views of idea boxes, within the portlet that shows them. */
@Named("ideaLinks")
@RequestScoped
public class IdeaLinks {

    /** A view that is about no campaign in particular. */
    public String view(String name) {
        return PortletLinks.view(Map.of("view", name));
    }

    /** The page of a campaign. */
    public String campaign(long campaignId) {
        return of("campaign", campaignId);
    }

    /** A view about a campaign. */
    public String of(String name, long campaignId) {
        return PortletLinks.view(Map.of("view", name, "campaign", Long.toString(campaignId)));
    }

    /** The sheet of an idea. */
    public String idea(long ideaId) {
        return of("idea", "idea", ideaId);
    }

    /** The rules of a campaign, from which one comes back to this idea. */
    public String rules(long campaignId, long ideaId) {
        return PortletLinks.view(
                Map.of("view", "rules", "campaign", Long.toString(campaignId), "idea", Long.toString(ideaId)));
    }

    /** A view about one record, whose number is this parameter. */
    public String of(String name, String parameter, long id) {
        return PortletLinks.view(Map.of("view", name, parameter, Long.toString(id)));
    }

    /** A view for the campaign's team. */
    public String admin(String name, long campaignId) {
        return of(name, campaignId);
    }

    public String getPreferences() {
        return PortletLinks.preferences();
    }

    public String getHelp() {
        return PortletLinks.help();
    }
}
