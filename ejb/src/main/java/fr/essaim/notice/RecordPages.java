// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;

/** Tells which page of the portal shows a record: never one of another feature. */
public interface RecordPages {

    /** An address within the portal; empty when no page shows such records. */
    String address(RecordKey about);

    /**
     * An address within the portal; empty when no page shows the feature.
     *
     * @param query the part of the address that names a view of the feature; empty for the first view
     */
    default String address(String feature, String query) {
        return "";
    }
}
