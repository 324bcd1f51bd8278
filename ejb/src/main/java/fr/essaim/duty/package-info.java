// SPDX-License-Identifier: EUPL-1.2
/** What an agent still owes: every feature says what it wants of whom, and its page shows it in one order. */
package fr.essaim.duty;
