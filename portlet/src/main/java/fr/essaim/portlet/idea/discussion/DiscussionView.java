// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.discussion.DiscussionPage;

/**
 * A discussion ready to be shown.
 *
 * @param threads safe HTML
 * @param withdrawal what is said of the idea where it was withdrawn, safe HTML; else empty
 * @param contestable whether the visitor wrote the idea and may still disagree
 * @param mentions where people are found while a name is typed
 */
public record DiscussionView(
        long ideaId,
        DiscussionPage page,
        String threads,
        String withdrawal,
        boolean contestable,
        boolean mine,
        String mentions) {}
