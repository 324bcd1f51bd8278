// SPDX-License-Identifier: EUPL-1.2
/** The home of a campaign's team, its files, and the personal data of one agent. */
package fr.essaim.portlet.idea.office;
