// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.moderation.WithdrawalLine;
import java.util.List;
import java.util.Optional;

/**
 * The discussion of a record as one visitor sees it.
 *
 * @param more whether there are threads beyond these
 * @param total comments that are shown, answers included
 * @param open whether the record is discussed today
 * @param writable whether it is and the visitor may take part
 * @param rulesAccepted false when the visitor must accept some rules before taking part
 * @param moderates whether the visitor may withdraw
 * @param mine whether the visitor is an author of the record
 * @param withdrawal of the record itself
 */
public record DiscussionPage(
        List<CommentThread> threads,
        boolean more,
        int total,
        boolean open,
        boolean writable,
        boolean rulesAccepted,
        boolean moderates,
        boolean mine,
        boolean follows,
        boolean followable,
        Optional<WithdrawalLine> withdrawal) {

    /** How many threads there are on a page, and more each time. */
    public static final int SIZE = 20;

    /** The latest answers of a thread that are shown at first. */
    public static final int ANSWERS = 5;
}
