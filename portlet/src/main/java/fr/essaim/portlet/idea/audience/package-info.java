// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.audience;

/** The screen on which a campaign's team says whom it is for, and decides on arrivals and departures. */
