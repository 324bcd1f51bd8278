// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

/** Screens of answers: in an idea's sheet, for those who prepare them, for everybody, and the register of what spread. */
