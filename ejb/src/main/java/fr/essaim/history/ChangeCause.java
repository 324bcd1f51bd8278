// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

/** How a change came in. */
public enum ChangeCause {
    SCREEN,
    IMPORT,
    REPORT,
    DEMONSTRATION
}
