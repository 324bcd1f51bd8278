// SPDX-License-Identifier: EUPL-1.2
/** Screens of answers: in an idea's sheet, for those who prepare them, and for everybody. */
package fr.essaim.portlet.idea.answer;
