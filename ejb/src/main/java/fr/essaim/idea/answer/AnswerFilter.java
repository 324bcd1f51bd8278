// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

/**
 * Which ideas to list for those who answer.
 *
 * @param categoryId 0 for any
 * @param mine only those that the visitor owes
 * @param words in the title, or the number; empty for any
 */
public record AnswerFilter(Situation situation, long categoryId, boolean mine, String words) {

    /** How far the answer is. */
    public enum Situation {
        /** Nobody but those who prepare it reads an answer yet. */
        WAITING,
        LATE,
        /** No word is written. */
        UNWRITTEN,
        /** Written, not published. */
        DRAFTED,
        /** Published for a moment to come. */
        SCHEDULED,
        ANSWERED,
        ALL
    }
}
