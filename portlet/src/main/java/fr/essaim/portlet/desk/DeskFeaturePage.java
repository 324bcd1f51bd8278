// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.notice.FeaturePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;

/** Where portals find the page that gathers what concerns an agent: it has no records of its own, and tells nothing. */
@ApplicationScoped
public class DeskFeaturePage {

    @Produces
    public static FeaturePage page() {
        return new FeaturePage("desk", "desk", false, "fr.essaim.desk", List.of(), Map.of());
    }
}
