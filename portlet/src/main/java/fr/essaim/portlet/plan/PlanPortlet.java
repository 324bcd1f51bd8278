// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import com.liferay.faces.Bridge;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.plan.PlanPermission;
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
import java.util.Set;
import java.util.stream.Stream;

/** The plan portlet: which of its views is open is the render parameter {@code view}; files are resources by id. */
public class PlanPortlet extends ScopedFacesPortlet {

    private static final Set<String> VIEWS = Set.of("dashboard", "sheet", "todo", "import", "setup");

    @Override
    public Bridge getFacesBridge(PortletRequest request, PortletResponse response) throws PortletException {
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

    @Override
    protected boolean takesFile(PortletRequest request) {
        Visitor visitor = CDI.current().select(ActiveAgent.class).get().visitor(request);
        return CDI.current().select(Access.class).get().allows(visitor, PlanPermission.IMPORT, 0);
    }

    private static String viewId(String view) {
        return "/WEB-INF/views/plan/" + view + ".xhtml";
    }

    @Override
    protected void serve(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        if (PlanDownloads.serves(request.getResourceID())) {
            CDI.current().select(PlanDownloads.class).get().serve(request, response);
        } else {
            super.serve(request, response);
        }
    }
}
