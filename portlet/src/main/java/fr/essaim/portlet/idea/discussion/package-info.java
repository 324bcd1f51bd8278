// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

/** The discussion in an idea's sheet, the moderators' page, and the public register of withdrawals. */
