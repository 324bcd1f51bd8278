// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.resource;

import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** Something that the portlets of a feature serve outside Faces, under a resource id of its own. */
public interface PortletResource {

    String id();

    void serve(ResourceRequest request, ResourceResponse response) throws IOException;
}
