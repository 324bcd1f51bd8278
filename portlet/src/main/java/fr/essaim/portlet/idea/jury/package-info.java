// SPDX-License-Identifier: EUPL-1.2
/** The screens of juries: what a juror has to mark, deliberation, minutes, and the grid. */
package fr.essaim.portlet.idea.jury;
