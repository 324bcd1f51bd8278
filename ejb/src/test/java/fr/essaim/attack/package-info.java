// SPDX-License-Identifier: EUPL-1.2
/**
 * What a thief of files does with them: no services, no tables, only bytes. {@link fr.essaim.attack.Loot} reads them, {@link
 * fr.essaim.attack.LinkSearch} tells whose ballot says what.
 */
package fr.essaim.attack;
