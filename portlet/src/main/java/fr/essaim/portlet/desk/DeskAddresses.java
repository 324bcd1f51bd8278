// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.history.RecordKey;
import java.time.ZoneId;

/** Where the portal shows what concerns an agent; an address is empty where no page of the portal does. */
interface DeskAddresses {

    /** @param query the part of the address that names the view; empty for the feature's first one */
    String of(String feature, String query);

    String of(RecordKey about);

    ZoneId zone();

    default DeskPage.Line line(String feature, DeskLine said) {
        return new DeskPage.Line(said, of(feature, said.query()));
    }
}
