// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

/** The screens of juries: what a juror has to mark, deliberation, minutes, and the grid. */
