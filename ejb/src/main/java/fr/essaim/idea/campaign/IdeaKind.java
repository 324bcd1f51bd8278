// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** What is put into a box: an idea, a problem met in the field, a team's project, an answer to a director's challenge. */
public enum IdeaKind {
    IDEA,
    IRRITANT,
    PROJECT,
    CHALLENGE
}
