// SPDX-License-Identifier: EUPL-1.2
/**
 * What a campaign's team works with beside the campaign itself: its home with figures, files to take away, the archive,
 * and the personal data of one agent, to hand over or to erase.
 */
package fr.essaim.idea.office;
