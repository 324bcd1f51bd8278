// SPDX-License-Identifier: EUPL-1.2
/** The screen on which a campaign is set up: its settings, its team, its opening and the moving of its phases. */
package fr.essaim.portlet.idea.setup;
