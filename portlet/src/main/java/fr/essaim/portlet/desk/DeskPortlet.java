// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.portlet.feature.FeaturePortlet;
import fr.essaim.portlet.resource.SharedResource;
import java.util.Map;
import java.util.Set;

/** What concerns an agent in all features. It serves nothing of its own outside its view. */
public class DeskPortlet extends FeaturePortlet {

    public DeskPortlet() {
        super("desk", Map.of("page", Set.of("desk")), SharedResource.class);
    }
}
