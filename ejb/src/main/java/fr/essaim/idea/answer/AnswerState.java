// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

/** What the authority answers to an idea. */
public enum AnswerState {
    ACCEPTED,
    PARTLY,
    LATER,
    REFUSED,
    ALREADY_DONE;

    /** Whether something is to be made of the idea. */
    public boolean accepts() {
        return this == ACCEPTED || this == PARTLY;
    }
}
