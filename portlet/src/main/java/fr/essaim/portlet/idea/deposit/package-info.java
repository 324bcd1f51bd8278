// SPDX-License-Identifier: EUPL-1.2
/** The ideas of a campaign: their list, their sheets, the form that deposits them, and what agents have deposited. */
package fr.essaim.portlet.idea.deposit;
