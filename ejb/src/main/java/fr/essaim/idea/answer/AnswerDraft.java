// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import java.util.List;

/**
 * An answer as a form sends it.
 *
 * @param state null when nothing was chosen, which is refused
 * @param text light rich text
 * @param signatories in the order in which they are shown
 */
public record AnswerDraft(AnswerState state, String text, List<AgentId> signatories) {

    public AnswerDraft {
        signatories = List.copyOf(signatories);
    }
}
