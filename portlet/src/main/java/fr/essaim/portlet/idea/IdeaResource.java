// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** Something that the portlets of idea boxes serve outside Faces, under a resource id of its own. */
public interface IdeaResource {

    String id();

    void serve(ResourceRequest request, ResourceResponse response) throws IOException;
}
