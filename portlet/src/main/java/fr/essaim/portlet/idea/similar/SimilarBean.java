// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.similar;

import fr.essaim.portlet.PortletLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where the form asks for similar ideas. */
@Named("ideaSimilar")
@RequestScoped
public class SimilarBean {

    public String getAddress() {
        return PortletLinks.linkingResource(SimilarResource.ID);
    }
}
