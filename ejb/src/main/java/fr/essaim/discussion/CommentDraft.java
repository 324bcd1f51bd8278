// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import java.util.Set;

/**
 * A comment as a form sends it.
 *
 * @param text plain, with line breaks; a mention is {@code @} and the name
 * @param mentioned the agents chosen while typing; those whose name is not in the text do not count
 * @param answers the comment that it answers; null to begin a thread
 * @param key the form's own; a form that is sent twice is one comment. Null where there is no form
 */
public record CommentDraft(String text, Set<AgentId> mentioned, Long answers, String key) {

    public CommentDraft {
        mentioned = Set.copyOf(mentioned);
    }

    public static CommentDraft of(String text) {
        return new CommentDraft(text, Set.of(), null, null);
    }

    public CommentDraft answering(long commentId) {
        return new CommentDraft(text, mentioned, commentId, key);
    }
}
