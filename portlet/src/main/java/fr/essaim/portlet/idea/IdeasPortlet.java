// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import com.liferay.faces.Bridge;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.feature.FeaturePortlet;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.PortletResponse;
import java.util.Map;
import java.util.Set;

/** The widget and the administration of idea boxes: they differ in the view that they begin with. */
public class IdeasPortlet extends FeaturePortlet {

    /** The request's attribute that holds the name of the portlet. */
    static final String NAME = IdeasPortlet.class.getName();

    static final String ADMINISTRATION = "ideasadmin";

    private static final Map<String, Set<String>> VIEWS = Map.ofEntries(
            Map.entry("campaign", Set.of("administration", "calendar", "campaigns", "create", "preview", "rules")),
            Map.entry("setup", Set.of("setup")),
            Map.entry("deposit", Set.of("campaign", "deposit", "idea", "mine")),
            Map.entry("discussion", Set.of("moderation", "register")),
            Map.entry("review", Set.of("duties", "review", "reviews")),
            Map.entry("vote", Set.of("ballots", "kiosk", "results", "sealing", "vote")),
            Map.entry("answer", Set.of("answering", "answers", "followup")),
            Map.entry("replication", Set.of("replications")),
            Map.entry("jury", Set.of("grid", "jury")),
            Map.entry("office", Set.of("office", "privacy")),
            Map.entry("audience", Set.of("audience")));

    public IdeasPortlet() {
        super("idea", VIEWS, IdeaResource.class);
    }

    @Override
    public Bridge getFacesBridge(PortletRequest request, PortletResponse response) throws PortletException {
        request.setAttribute(NAME, getPortletName());
        return super.getFacesBridge(request, response);
    }

    /** Organisers bring lists of addresses in; the files of an idea come in without a form. */
    @Override
    protected boolean takesFile(PortletRequest request) {
        Visitor visitor = visitor(request);
        return allows(visitor, IdeaPermission.MANAGE)
                || CDI.current().select(CampaignHome.class).get().toRun(visitor).stream()
                        .anyMatch(card -> card.parts().contains(CampaignPart.ORGANISER));
    }
}
