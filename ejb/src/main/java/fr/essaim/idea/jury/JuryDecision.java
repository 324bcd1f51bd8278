// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

/** What a jury decides about an idea. */
public enum JuryDecision {
    CHOSEN,
    /** Chosen should another one drop out. */
    RESERVE,
    NOT_CHOSEN
}
