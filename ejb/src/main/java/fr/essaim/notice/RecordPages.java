// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;

/** Tells which page of the portal shows a record: never one of another feature. */
public interface RecordPages {

    /** An address within the portal; empty when no page shows such records. */
    String address(RecordKey about);
}
