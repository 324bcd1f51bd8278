// SPDX-License-Identifier: EUPL-1.2
/** The minutes of a jury: written, signed, printed. */
package fr.essaim.idea.jury.minutes;
