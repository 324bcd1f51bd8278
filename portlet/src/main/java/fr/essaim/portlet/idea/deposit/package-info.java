// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

/** The ideas of a campaign: their list, their sheets, the form that deposits them, and what agents have deposited. */
