// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import java.time.LocalDate;

/**
 * What a form tells of something taken up elsewhere.
 *
 * @param placeId the number of the institution or department; 0 for another authority
 * @param place the other authority's name; otherwise a precision that may be empty
 * @param takenUpBy who took it up, in words; may be empty
 * @param adaptation what was changed to suit; may be empty
 * @param contact whom to ask, in words; may be empty
 */
public record ReplicationDraft(
        PlaceKind kind,
        long placeId,
        String place,
        String takenUpBy,
        String adaptation,
        String contact,
        LocalDate takenUpOn) {}
