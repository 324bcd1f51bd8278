// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.history.RecordKey;
import java.time.LocalDate;

/**
 * A line of the register.
 *
 * @param record what is taken up
 * @param within the title of what that belongs to
 * @param placeId the number of the institution or department; 0 for another authority
 * @param place the other authority's name, or a precision; may be empty
 * @param changeable whether the visitor may change or withdraw it
 */
public record ReplicationLine(
        long id,
        RecordKey record,
        String title,
        String within,
        PlaceKind kind,
        long placeId,
        String place,
        String takenUpBy,
        String adaptation,
        String contact,
        LocalDate takenUpOn,
        boolean changeable) {}
