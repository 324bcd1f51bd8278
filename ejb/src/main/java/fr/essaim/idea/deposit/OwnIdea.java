// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import java.time.Instant;

/**
 * An idea or a draft that the visitor signs, or is asked to sign.
 *
 * @param number 0 for a draft
 * @param title may be empty for a draft
 */
public record OwnIdea(
        long id,
        long campaignId,
        String campaignTitle,
        int number,
        String title,
        IdeaState state,
        boolean author,
        Instant changedAt) {}
