// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

/** How many of its rules a block asks for. */
public enum BlockMode {
    ALL,
    ANY,
    NONE
}
