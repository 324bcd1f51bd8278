// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.DiscussionPage;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.RecordCode;

/**
 * A discussion ready to be shown.
 *
 * @param record what is discussed
 * @param threads safe HTML
 * @param withdrawal what is said of the record where it was withdrawn, safe HTML; else empty
 * @param contestable whether the visitor wrote the record and may still disagree
 * @param mentions where people are found while a name is typed
 */
public record DiscussionView(
        RecordKey record,
        DiscussionWords words,
        DiscussionPage page,
        String threads,
        String withdrawal,
        boolean contestable,
        String mentions) {

    /** The record as its buttons name it. */
    public String code() {
        return RecordCode.of(record);
    }
}
