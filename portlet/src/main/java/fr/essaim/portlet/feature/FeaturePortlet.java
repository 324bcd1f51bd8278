// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.feature;

import com.liferay.faces.Bridge;
import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.ScopedFacesPortlet;
import fr.essaim.portlet.resource.PortletResource;
import fr.essaim.portlet.resource.SharedResource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletMode;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.PortletResponse;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The portlets of a feature. Which of its views is open is the render parameter {@code view}; a name that is none of these is
 * the first view of the portlet. What it serves outside Faces are beans, each under a resource id: its own, and those of shared
 * rooms.
 */
public abstract class FeaturePortlet extends ScopedFacesPortlet {

    private static final Set<String> BESIDE_VIEWS = Set.of("edit", "help");

    private final String folder;
    private final Map<String, String> views;
    private final Class<? extends PortletResource> resources;

    /**
     * @param feature the folder of its views
     * @param views the names that addresses may give, by the folders that they lie in there
     * @param resources the type of its own resources
     */
    protected FeaturePortlet(
            String feature, Map<String, Set<String>> views, Class<? extends PortletResource> resources) {
        this.folder = "/WEB-INF/views/" + feature + "/";
        this.views = new HashMap<>();
        views.forEach((room, names) -> names.forEach(view -> this.views.put(view, room + "/" + view)));
        BESIDE_VIEWS.forEach(view -> this.views.put(view, view));
        this.resources = resources;
    }

    @Override
    public Bridge getFacesBridge(PortletRequest request, PortletResponse response) throws PortletException {
        String view = request.getParameter("view");
        if (view != null
                && views.containsKey(view)
                && !BESIDE_VIEWS.contains(view)
                && PortletMode.VIEW.equals(request.getPortletMode())) {
            request.setAttribute(Bridge.VIEW_ID, viewId(view));
        }
        return super.getFacesBridge(request, response);
    }

    @Override
    protected boolean offers(String viewId) {
        return views.keySet().stream().anyMatch(view -> viewId(view).equals(viewId));
    }

    private String viewId(String view) {
        return folder + views.get(view) + ".xhtml";
    }

    @Override
    protected void serve(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        Optional<PortletResource> own = CDI.current().select(PortletResource.class).stream()
                .filter(resource -> resources.isInstance(resource) || resource instanceof SharedResource)
                .filter(resource -> resource.id().equals(request.getResourceID()))
                .findFirst();
        if (own.isPresent()) {
            own.get().serve(request, response);
        } else {
            super.serve(request, response);
        }
    }

    protected static Visitor visitor(PortletRequest request) {
        return CDI.current().select(ActiveAgent.class).get().visitor(request);
    }

    protected static boolean allows(Visitor visitor, Permission permission) {
        return CDI.current().select(Access.class).get().allows(visitor, permission, 0);
    }
}
