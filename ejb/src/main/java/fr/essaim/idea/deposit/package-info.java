// SPDX-License-Identifier: EUPL-1.2
/** The ideas themselves, from the draft on. */
package fr.essaim.idea.deposit;
