// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.history.RecordKey;
import fr.essaim.portlet.RecordLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;

/** The pages of the portal that the request goes to. */
@RequestScoped
public class DeskPlaces implements DeskAddresses {

    @Inject
    RecordLinks links;

    @Inject
    Clock clock;

    @Override
    public String of(String feature, String query) {
        return links.to(feature, query);
    }

    @Override
    public String of(RecordKey about) {
        return links.to(about);
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }
}
