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

    private static final Map<String, Set<String>> VIEWS = Map.of(
            "campaign",
            Set.of("administration", "calendar", "campaigns", "create", "preview", "rules", "setup"),
            "deposit",
            Set.of("campaign", "deposit", "idea", "mine"),
            "discussion",
            Set.of("moderation", "register"),
            "review",
            Set.of("duties", "review", "reviews"),
            "vote",
            Set.of("ballots", "kiosk", "results", "sealing", "vote"),
            "answer",
            Set.of("answering", "answers", "followup"),
            "replication",
            Set.of("replications"),
            "jury",
            Set.of("grid", "jury"),
            "office",
            Set.of("office", "privacy"),
            "audience",
            Set.of("audience"));

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
