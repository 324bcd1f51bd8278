// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import com.liferay.faces.Bridge;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.ScopedFacesPortlet;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletMode;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.PortletResponse;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The widget and the administration of idea boxes: they differ in the view that they begin with. Which view is open is the
 * render parameter {@code view}; a name that is none of these is the first view.
 */
public class IdeasPortlet extends ScopedFacesPortlet {

    /** The request's attribute that holds the name of the portlet. */
    static final String NAME = IdeasPortlet.class.getName();

    static final String ADMINISTRATION = "ideasadmin";

    private static final Set<String> VIEWS = Set.of(
            "administration",
            "answering",
            "answers",
            "audience",
            "ballots",
            "calendar",
            "campaign",
            "campaigns",
            "create",
            "deposit",
            "duties",
            "followup",
            "grid",
            "idea",
            "jury",
            "kiosk",
            "mine",
            "moderation",
            "office",
            "preview",
            "privacy",
            "register",
            "replications",
            "results",
            "review",
            "reviews",
            "rules",
            "sealing",
            "setup",
            "vote");

    @Override
    public Bridge getFacesBridge(PortletRequest request, PortletResponse response) throws PortletException {
        request.setAttribute(NAME, getPortletName());
        String view = request.getParameter("view");
        if (view != null && VIEWS.contains(view) && PortletMode.VIEW.equals(request.getPortletMode())) {
            request.setAttribute(Bridge.VIEW_ID, viewId(view));
        }
        return super.getFacesBridge(request, response);
    }

    @Override
    protected boolean offers(String viewId) {
        return Stream.concat(VIEWS.stream(), Stream.of("edit", "help"))
                .anyMatch(view -> viewId(view).equals(viewId));
    }

    /** Organisers bring lists of addresses in; the files of an idea come in without a form. */
    @Override
    protected boolean takesFile(PortletRequest request) {
        Visitor visitor = CDI.current().select(ActiveAgent.class).get().visitor(request);
        boolean manages = CDI.current().select(Access.class).get().allows(visitor, IdeaPermission.MANAGE, 0);
        return manages
                || CDI.current().select(CampaignHome.class).get().toRun(visitor).stream()
                        .anyMatch(card -> card.parts().contains(CampaignPart.ORGANISER));
    }

    private static String viewId(String view) {
        return "/WEB-INF/views/idea/" + view + ".xhtml";
    }

    @Override
    protected void serve(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        Optional<IdeaResource> own = CDI.current().select(IdeaResource.class).stream()
                .filter(resource -> resource.id().equals(request.getResourceID()))
                .findFirst();
        if (own.isPresent()) {
            own.get().serve(request, response);
        } else {
            super.serve(request, response);
        }
    }
}
