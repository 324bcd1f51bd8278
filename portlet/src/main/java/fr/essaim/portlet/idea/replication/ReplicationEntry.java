// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.portlet.Screen;
import fr.essaim.replication.ReplicationLine;

/** Where an idea was taken up, every text ready to be written. */
public record ReplicationEntry(
        long id, String place, String when, String by, String adaptation, String contact, boolean changeable) {

    static ReplicationEntry of(ReplicationLine line, PlaceNames names, Screen screen) {
        return new ReplicationEntry(
                line.id(),
                names.of(line),
                screen.date(line.takenUpOn()),
                line.takenUpBy(),
                line.adaptation(),
                line.contact(),
                line.changeable());
    }
}
