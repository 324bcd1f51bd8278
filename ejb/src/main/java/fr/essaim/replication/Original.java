// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

/**
 * What is taken up elsewhere, as the register names it.
 *
 * @param within the title of what it belongs to, for example an idea's campaign
 * @param changeable whether the visitor may change and withdraw entries about it
 */
public record Original(String title, String within, boolean changeable) {}
