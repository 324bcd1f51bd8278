// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

/** Why a campaign writes to those on its roll. */
public enum MessageKind {
    /** It has been opened. */
    OPENED,
    /** A phase has been closed early or put off. */
    PHASE_MOVED,
    /** Its communication plan says so. */
    PLANNED
}
