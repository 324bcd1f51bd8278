// SPDX-License-Identifier: EUPL-1.2
/** What an agent still owes: every feature says what it wants of whom, and one list puts it in order. */
package fr.essaim.duty;
